package io.entente.accounts;

import io.entente.accounts.jobs.Job;
import io.entente.accounts.jobs.Jobs;
import io.entente.kernel.Outcome;
import io.entente.platform.Operation;

/** Stops a job before its next chunk of rows. Asking again changes nothing. */
final class CancelJob implements Operation<CancelJob.Request, Job> {
  /** The key is not needed: what is asked for is a state, and asking twice finds it. */
  record Request(String jobId, String idempotencyKey) {}

  private final Jobs jobs;

  CancelJob(Jobs jobs) {
    this.jobs = jobs;
  }

  @Override
  public Outcome<Job> apply(Request request) {
    return jobs.cancel(request.jobId).orElseGet(() -> GetJob.missing(request.jobId));
  }
}
