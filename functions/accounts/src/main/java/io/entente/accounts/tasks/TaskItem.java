package io.entente.accounts.tasks;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;
import io.entente.platform.table.Timestamps;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A task as it is stored.
 *
 * @param done absent while it is open
 */
record TaskItem(
    @Stored(DataClass.BUSINESS) String taskId,
    @Stored(DataClass.BUSINESS) Work work,
    @Stored(DataClass.BUSINESS) Instant openedAt,
    @Stored(DataClass.BUSINESS) @Nullable Done done) {
  static final String PREFIX = "TASK#";

  /**
   * That it was done.
   *
   * @param by who did it; absent where it settled itself
   */
  record Done(
      @Stored(DataClass.BUSINESS) Instant at,
      @Stored(DataClass.BUSINESS) @Nullable String by,
      @Stored(DataClass.BUSINESS) @Nullable String note) {}

  static final ItemType<TaskItem> TYPE =
      ItemType.named("task", 1, "accounts")
          .holding(TaskItem.class, task -> key(task.taskId))
          .first(task -> Optional.of(new ItemType.IndexKey(list(task.state()), task.place())))
          .view(TaskView.VIEW, TaskView::of);

  static ItemKey key(String taskId) {
    return new ItemKey(PREFIX + taskId, "TASK");
  }

  static String list(Task.State state) {
    return "TASKS#" + state;
  }

  private String place() {
    return Timestamps.text(openedAt) + "#" + taskId;
  }

  Task.State state() {
    return done == null ? Task.State.OPEN : Task.State.DONE;
  }

  boolean isOpen() {
    return done == null;
  }

  TaskItem since(Instant first) {
    return new TaskItem(taskId, work, first, done);
  }

  TaskItem done(Done how) {
    return new TaskItem(taskId, work, openedAt, how);
  }
}
