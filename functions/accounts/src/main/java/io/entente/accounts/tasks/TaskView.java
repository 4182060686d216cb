package io.entente.accounts.tasks;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import io.entente.platform.table.View;

/** What a list shows of a task; at most 500 bytes. */
record TaskView(
    @Stored(DataClass.BUSINESS) Task.Kind kind,
    @Stored(DataClass.BUSINESS) String owner,
    @Stored(DataClass.BUSINESS) String title) {
  static final View<TaskView> VIEW = View.of(TaskView.class);

  static TaskView of(TaskItem task) {
    return new TaskView(task.work().kind(), task.work().owner(), task.work().title());
  }
}
