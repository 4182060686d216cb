package io.entente.accounts.tasks;

import io.entente.platform.table.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A task as the contract shows it. */
public record Task(
    String taskId,
    Kind kind,
    State state,
    String owner,
    String title,
    String text,
    List<String> accounts,
    List<String> deals,
    @Nullable String jobId,
    @Nullable String note,
    long version,
    Instant openedAt,
    @Nullable Instant doneAt,
    @Nullable String doneBy) {

  /** The contract's {@code TaskKind}. */
  public enum Kind {
    MERGE_BLOCKED,
    CUSTOMERS_PROTECTED,
    ACCOUNT_DELETED,
    JOURNEY_STUCK,
    DEAL_CONTESTED,
    BUYER_LOST,
    BUYER_WAITS,
    AGREEMENT_ODD
  }

  /** The contract's {@code TaskState}. */
  public enum State {
    OPEN,
    DONE
  }

  static Task of(Versioned<TaskItem> stored) {
    TaskItem task = stored.item();
    Work work = task.work();
    Optional<TaskItem.Done> done = Optional.ofNullable(task.done());
    return new Task(
        task.taskId(),
        work.kind(),
        task.state(),
        work.owner(),
        work.title(),
        work.text(),
        work.accounts(),
        work.deals(),
        work.jobId(),
        done.map(TaskItem.Done::note).orElse(null),
        stored.version(),
        task.openedAt(),
        done.map(TaskItem.Done::at).orElse(null),
        done.map(TaskItem.Done::by).orElse(null));
  }
}
