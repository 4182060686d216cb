package io.entente.accounts.jobs;

import io.entente.platform.table.Versioned;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A job as the contract shows it. */
public record Job(
    String jobId,
    String kind,
    State state,
    Progress progress,
    List<FaultyRow> faults,
    long version,
    Instant createdAt,
    @Nullable Instant finishedAt) {

  /** The contract's {@code JobState}, as far as jobs come to it. */
  public enum State {
    QUEUED,
    RUNNING,
    DONE
  }

  /** How many rows there are and what became of them so far. */
  public record Progress(long rowsTotal, long rowsDone, long rowsFaulty) {}

  public Job {
    faults = List.copyOf(faults);
  }

  static Job of(Versioned<JobItem> stored, JobProgress progress, List<FaultyRow> faults) {
    JobItem job = stored.item();
    return new Job(
        job.jobId(),
        job.kind(),
        state(job, progress),
        new Progress(job.rowsTotal(), progress.rowsDone(), progress.rowsFaulty()),
        faults,
        stored.version() + progress.notes(),
        job.createdAt(),
        job.finishedAt());
  }

  private static State state(JobItem job, JobProgress progress) {
    if (job.finished()) {
      return State.DONE;
    }
    return progress.rowsSeen() > 0 ? State.RUNNING : State.QUEUED;
  }
}
