package io.entente.accounts;

import io.entente.accounts.jobs.Job;
import io.entente.accounts.jobs.Jobs;
import io.entente.kernel.Outcome;
import io.entente.platform.Operation;

/** Goes on with a job that was given up, after the last row that it noted. */
final class ResumeJob implements Operation<ResumeJob.Request, Job> {
  /** The key is not needed: what is asked for is a state, and asking twice finds it. */
  record Request(String jobId, String idempotencyKey) {}

  private final Jobs jobs;

  ResumeJob(Jobs jobs) {
    this.jobs = jobs;
  }

  @Override
  public Outcome<Job> apply(Request request) {
    return jobs.resume(request.jobId).orElseGet(() -> GetJob.missing(request.jobId));
  }
}
