package io.entente.accounts.jobs;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A job as it is stored.
 *
 * @param kind the operation that asked for it
 * @param requestedBy that operation's caller
 * @param bodyHash SHA-256 in hex of what was sent
 * @param parts how many items hold what was sent
 * @param finishedAt when it ended; null until then
 * @param ended how, where that is not DONE
 * @param protectedCustomers of which accounts it made customers while deals are protected there
 */
public record JobItem(
    @Stored(DataClass.BUSINESS) String jobId,
    @Stored(DataClass.BUSINESS) String kind,
    @Stored(DataClass.BUSINESS) String requestedBy,
    @Stored(DataClass.BUSINESS) String mediaType,
    @Stored(DataClass.BUSINESS) String bodyHash,
    @Stored(DataClass.BUSINESS) int parts,
    @Stored(DataClass.BUSINESS) long rowsTotal,
    @Stored(DataClass.BUSINESS) Instant createdAt,
    @Stored(DataClass.BUSINESS) @Nullable Instant finishedAt,
    @Stored(DataClass.BUSINESS) Job.@Nullable State ended,
    @Stored(DataClass.BUSINESS) Job.@Nullable ProtectedCustomers protectedCustomers) {

  static final ItemType<JobItem> TYPE =
      ItemType.named("job", 1, "accounts").holding(JobItem.class, job -> key(job.jobId));

  static String pk(String jobId) {
    return "JOB#" + jobId;
  }

  static ItemKey key(String jobId) {
    return new ItemKey(pk(jobId), "JOB");
  }

  public boolean finished() {
    return finishedAt != null;
  }

  /** Whether it was given up, and may be resumed. */
  public boolean failed() {
    return ended == Job.State.FAILED;
  }

  /** Whether this job is what the same caller's same key asked for before. */
  boolean isOf(JobItem other) {
    return bodyHash.equals(other.bodyHash) && mediaType.equals(other.mediaType);
  }

  /** How it ended, if it did. */
  Optional<Job.State> ending() {
    return finishedAt == null
        ? Optional.empty()
        : Optional.of(ended == null ? Job.State.DONE : ended);
  }

  JobItem ended(Job.State how, Instant instant) {
    return with(instant, how == Job.State.DONE ? null : how);
  }

  JobItem resumed() {
    return with(null, null);
  }

  private JobItem with(@Nullable Instant instant, Job.@Nullable State how) {
    return new JobItem(
        jobId,
        kind,
        requestedBy,
        mediaType,
        bodyHash,
        parts,
        rowsTotal,
        createdAt,
        instant,
        how,
        protectedCustomers);
  }

  public JobItem with(Job.@Nullable ProtectedCustomers found) {
    return new JobItem(
        jobId,
        kind,
        requestedBy,
        mediaType,
        bodyHash,
        parts,
        rowsTotal,
        createdAt,
        finishedAt,
        ended,
        found);
  }
}
