package io.entente.accounts;

import io.entente.accounts.tasks.Task;
import io.entente.accounts.tasks.Tasks;
import io.entente.kernel.Outcome;
import io.entente.kernel.ProblemKind;
import io.entente.platform.Operation;

/** Shows what is to be done, and what it is about. */
final class GetTask implements Operation<GetTask.Request, Task> {
  record Request(String taskId) {}

  private final Tasks tasks;

  GetTask(Tasks tasks) {
    this.tasks = tasks;
  }

  @Override
  public Outcome<Task> apply(Request request) {
    return tasks.find(request.taskId).map(Outcome::done).orElseGet(() -> missing(request.taskId));
  }

  static Outcome<Task> missing(String taskId) {
    return Outcome.refused(ProblemKind.NOT_FOUND, "There is no task %s.".formatted(taskId));
  }
}
