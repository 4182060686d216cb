package io.entente.accounts.jobs;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import io.entente.platform.table.Versioned;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A job as the contract shows it.
 *
 * @param reason why it is FAILED or CANCELLED, and how to go on
 */
public record Job(
    String jobId,
    String kind,
    State state,
    @Nullable String reason,
    Progress progress,
    List<FaultyRow> faults,
    @Nullable ProtectedCustomers protectedCustomers,
    long version,
    Instant createdAt,
    @Nullable Instant finishedAt) {

  /** The contract's {@code JobState}. */
  public enum State {
    QUEUED,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED
  }

  /** How many rows there are and what became of them so far. */
  public record Progress(long rowsTotal, long rowsDone, long rowsFaulty) {}

  /** The contract's {@code ProtectedCustomers}. */
  public record ProtectedCustomers(
      @Stored(DataClass.BUSINESS) int accounts,
      @Stored(DataClass.BUSINESS) int deals,
      @Stored(DataClass.BUSINESS) String taskId) {}

  public Job {
    faults = List.copyOf(faults);
  }

  static Job of(Versioned<JobItem> stored, JobProgress progress, List<FaultyRow> faults) {
    JobItem job = stored.item();
    return new Job(
        job.jobId(),
        job.kind(),
        state(job, progress),
        reason(job, progress),
        new Progress(job.rowsTotal(), progress.rowsDone(), progress.rowsFaulty()),
        faults,
        job.protectedCustomers(),
        stored.version() + progress.notes(),
        job.createdAt(),
        job.finishedAt());
  }

  private static State state(JobItem job, JobProgress progress) {
    return job.ending().orElse(progress.rowsSeen() > 0 ? State.RUNNING : State.QUEUED);
  }

  private static @Nullable String reason(JobItem job, JobProgress progress) {
    return switch (state(job, progress)) {
      case FAILED ->
          ("It could not go on after row %d, however often it was tried. What is stored stays"
                  + " stored. POST /v1/jobs/%s/resume goes on from there.")
              .formatted(progress.rowsSeen(), job.jobId());
      case CANCELLED ->
          ("It was stopped; up to row %d what was good is stored and stays so. Send the file again"
                  + " to go on.")
              .formatted(progress.rowsSeen());
      case QUEUED, RUNNING, DONE -> null;
    };
  }
}
