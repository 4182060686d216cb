package io.entente.accounts;

import io.entente.accounts.tasks.Task;
import io.entente.accounts.tasks.Tasks;
import io.entente.kernel.Outcome;
import io.entente.platform.Operation;
import org.jspecify.annotations.Nullable;

/** Says that a task is done. Of one that is done already nothing changes. */
final class CompleteTask implements Operation<CompleteTask.Request, Task> {
  /** The key is not needed: what is asked for is a state, and asking twice finds it. */
  record Request(String taskId, String idempotencyKey, Body body) {}

  /** The contract's {@code CompleteTask}. */
  record Body(@Nullable String note) {}

  private final Tasks tasks;

  CompleteTask(Tasks tasks) {
    this.tasks = tasks;
  }

  @Override
  public Outcome<Task> apply(Request request) {
    return tasks
        .complete(request.taskId, request.body.note)
        .orElseGet(() -> GetTask.missing(request.taskId));
  }
}
