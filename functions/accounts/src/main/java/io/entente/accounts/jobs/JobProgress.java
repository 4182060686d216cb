package io.entente.accounts.jobs;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;

/**
 * How far a job is. Never goes back.
 *
 * @param rowsSeen where the work goes on
 * @param notes how often this was written
 */
public record JobProgress(
    @Stored(DataClass.BUSINESS) String jobId,
    @Stored(DataClass.BUSINESS) long rowsSeen,
    @Stored(DataClass.BUSINESS) long rowsDone,
    @Stored(DataClass.BUSINESS) long rowsFaulty,
    @Stored(DataClass.BUSINESS) long notes) {

  static final ItemType<JobProgress> TYPE =
      ItemType.named("job_progress", 1, "accounts")
          .holding(JobProgress.class, progress -> key(progress.jobId));

  static ItemKey key(String jobId) {
    return new ItemKey(JobItem.pk(jobId), "JOB#PROGRESS");
  }

  static JobProgress none(String jobId) {
    return new JobProgress(jobId, 0, 0, 0, 0);
  }

  /** After some more rows. */
  public JobProgress plus(long done, long faulty) {
    return new JobProgress(
        jobId, rowsSeen + done + faulty, rowsDone + done, rowsFaulty + faulty, notes + 1);
  }
}
