package io.entente.accounts;

import io.entente.accounts.tasks.Task;
import io.entente.accounts.tasks.TaskLists;
import io.entente.kernel.Outcome;
import io.entente.platform.Operation;
import io.entente.platform.caller.Caller;
import io.entente.platform.table.PageCursor;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What people have to do, the longest open first. */
final class ListTasks implements Operation<ListTasks.Request, ListTasks.Page> {
  private static final int USUAL_LIMIT = 50;
  private static final String ME = "me";

  record Request(
      Task.@Nullable State state,
      Task.@Nullable Kind kind,
      @Nullable String owner,
      @Nullable Integer limit,
      @Nullable String cursor) {

    TaskLists.Filter filter() {
      return new TaskLists.Filter(
          Objects.requireNonNullElse(state, Task.State.OPEN),
          Optional.ofNullable(kind),
          owners(owner));
    }
  }

  /** The contract's {@code TaskPage}. */
  record Page(List<TaskLists.Row> data, @Nullable String nextCursor) {}

  private final TaskLists lists;

  ListTasks(TaskLists lists) {
    this.lists = lists;
  }

  @Override
  public Outcome<Page> apply(Request request) {
    return TaskLists.PLACES.page(request.cursor, TaskLists.FIRST, place -> page(request, place));
  }

  private Page page(Request request, String place) {
    int limit = Objects.requireNonNullElse(request.limit, USUAL_LIMIT);
    TaskLists.Found found = lists.after(place, request.filter(), limit);
    return new Page(found.rows(), found.next() == null ? null : PageCursor.text(found.next()));
  }

  /** One's own is also what everybody has who has one's role. */
  private static Set<String> owners(@Nullable String wanted) {
    if (wanted == null) {
      return Set.of();
    }
    var owners = new HashSet<>(Set.of(wanted.equals(ME) ? Caller.current().subject() : wanted));
    if (wanted.equals(ME) && Caller.current() instanceof Caller.Member member) {
      owners.addAll(member.roles());
    }
    return owners;
  }
}
