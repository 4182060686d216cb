package io.entente.accounts.tasks;

import io.entente.kernel.DerivedId;
import io.entente.kernel.Outcome;
import io.entente.platform.caller.Caller;
import io.entente.platform.events.Event;
import io.entente.platform.table.Attempts;
import io.entente.platform.table.Change;
import io.entente.platform.table.ChangeResult;
import io.entente.platform.table.TenantTables;
import io.entente.platform.table.Versioned;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Opening tasks, and saying that they are done. */
public final class Tasks {
  /** What is told of a task; what it says may name customers and is not told. */
  record Told(String taskId, Task.Kind kind, Task.State state, String owner) {}

  private final TenantTables tables;
  private final Clock clock;

  public Tasks(TenantTables tables, Clock clock) {
    this.tables = tables;
    this.clock = clock;
  }

  /**
   * The id of the one task for one thing.
   *
   * @param about names the thing, the same each time
   */
  public static String id(Task.Kind kind, String about) {
    return DerivedId.of("task", Caller.tenant().value(), kind.name(), about);
  }

  public Optional<Task> find(String taskId) {
    return read(taskId).map(Task::of);
  }

  /** Opens a task, again where it was done; where it is open and says the same, nothing changes. */
  public void open(String taskId, Work work) {
    write(taskId, work, false);
  }

  /** The same, where what leads to it may come up twice: once done, it is opened by news only. */
  public void openForNews(String taskId, Work work) {
    write(taskId, work, true);
  }

  private void write(String taskId, Work work, boolean onlyNews) {
    Outcome<TaskItem> outcome = Attempts.of(() -> attempt(taskId, work, onlyNews));
    if (outcome instanceof Outcome.Refused<TaskItem>) {
      throw new IllegalStateException("a task is written by too many at once");
    }
  }

  private Optional<Outcome<TaskItem>> attempt(String taskId, Work work, boolean onlyNews) {
    Optional<Versioned<TaskItem>> read = read(taskId);
    Optional<TaskItem> same = read.map(Versioned::item).filter(task -> task.work().equals(work));
    if (same.filter(task -> onlyNews || task.isOpen()).isPresent()) {
      return same.map(Outcome::done);
    }
    Change change = tables.current().change();
    TaskItem task = opened(change, read, new TaskItem(taskId, work, clock.instant(), null));
    return committed(change.commit(), task);
  }

  /** Adds to a change that there is such a task, unless one is open that says the same. */
  public void open(Change change, String taskId, Work work) {
    Optional<Versioned<TaskItem>> read = read(taskId);
    if (read.filter(task -> task.item().isOpen() && task.item().work().equals(work)).isEmpty()) {
      opened(change, read, new TaskItem(taskId, work, clock.instant(), null));
    }
  }

  /** It is open since the first time, where it is still. */
  private static TaskItem opened(
      Change change, Optional<Versioned<TaskItem>> read, TaskItem wanted) {
    Instant now = wanted.openedAt();
    TaskItem task =
        read.map(Versioned::item)
            .filter(TaskItem::isOpen)
            .map(before -> wanted.since(before.openedAt()))
            .orElse(wanted);
    change.aggregate("task", TaskItem.TYPE, task, read, told("task.opened", task, now));
    return task;
  }

  /** Adds to a change that the task has settled itself, if there is an open one. */
  public void settle(Change change, String taskId) {
    Instant now = clock.instant();
    read(taskId)
        .filter(task -> task.item().isOpen())
        .ifPresent(task -> complete(change, task, new TaskItem.Done(now, null, null)));
  }

  /** The task, done; empty if there is none. */
  public Optional<Outcome<Task>> complete(String taskId, @Nullable String note) {
    return read(taskId).map(_ -> Attempts.of(() -> completed(taskId, note)));
  }

  private Optional<Outcome<Task>> completed(String taskId, @Nullable String note) {
    Versioned<TaskItem> task = read(taskId).orElseThrow();
    if (!task.item().isOpen()) {
      return Optional.of(Outcome.done(Task.of(task)));
    }
    var done = new TaskItem.Done(clock.instant(), Caller.current().subject(), note);
    Change change = tables.current().change();
    complete(change, task, done);
    var written = new Versioned<>(task.item().done(done), task.version() + 1, "");
    return committed(change.commit(), Task.of(written));
  }

  private static void complete(Change change, Versioned<TaskItem> read, TaskItem.Done done) {
    TaskItem task = read.item().done(done);
    change.replace("task", TaskItem.TYPE, task, read, told("task.completed", task, done.at()));
  }

  private Optional<Versioned<TaskItem>> read(String taskId) {
    return tables.current().find(TaskItem.TYPE, TaskItem.key(taskId));
  }

  private static <T> Optional<Outcome<T>> committed(ChangeResult result, T written) {
    return result instanceof ChangeResult.Committed
        ? Optional.of(Outcome.done(written))
        : Optional.empty();
  }

  private static Event told(String type, TaskItem task, Instant now) {
    Work work = task.work();
    return Event.of(type, now, new Told(task.taskId(), work.kind(), task.state(), work.owner()));
  }
}
