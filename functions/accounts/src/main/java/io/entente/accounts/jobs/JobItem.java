package io.entente.accounts.jobs;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A job as it is stored.
 *
 * @param kind the operation that asked for it
 * @param requestedBy that operation's caller
 * @param bodyHash SHA-256 in hex of what was sent
 * @param parts how many items hold what was sent
 * @param finishedAt when it ended; null until then
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
    @Stored(DataClass.BUSINESS) @Nullable Instant finishedAt) {

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

  /** Whether this job is what the same caller's same key asked for before. */
  boolean isOf(JobItem other) {
    return bodyHash.equals(other.bodyHash) && mediaType.equals(other.mediaType);
  }

  JobItem finishedAt(Instant instant) {
    return new JobItem(
        jobId, kind, requestedBy, mediaType, bodyHash, parts, rowsTotal, createdAt, instant);
  }
}
