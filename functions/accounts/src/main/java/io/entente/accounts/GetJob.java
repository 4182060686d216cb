package io.entente.accounts;

import io.entente.accounts.jobs.Job;
import io.entente.accounts.jobs.Jobs;
import io.entente.kernel.Outcome;
import io.entente.kernel.ProblemKind;
import io.entente.platform.Operation;

/** Shows how far a job is, and which rows it left out. */
final class GetJob implements Operation<GetJob.Request, Job> {
  record Request(String jobId) {}

  private final Jobs jobs;

  GetJob(Jobs jobs) {
    this.jobs = jobs;
  }

  @Override
  public Outcome<Job> apply(Request request) {
    return jobs.find(request.jobId).map(Outcome::done).orElseGet(() -> missing(request.jobId));
  }

  static Outcome<Job> missing(String jobId) {
    return Outcome.refused(ProblemKind.NOT_FOUND, "There is no job %s.".formatted(jobId));
  }
}
