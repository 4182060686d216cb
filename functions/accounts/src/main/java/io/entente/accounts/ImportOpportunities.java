package io.entente.accounts;

import io.entente.accounts.jobs.Job;
import io.entente.accounts.jobs.Jobs;
import io.entente.kernel.Outcome;
import io.entente.platform.Operation;

/** Takes a file of opportunities; {@link RunImport} puts its rows. */
final class ImportOpportunities implements Operation<ImportRequest, Job> {
  static final String ID = "importOpportunities";

  private final Jobs jobs;

  ImportOpportunities(Jobs jobs) {
    this.jobs = jobs;
  }

  @Override
  public Outcome<Job> apply(ImportRequest request) {
    return request.ask(jobs, ID, Layouts.OPPORTUNITIES);
  }
}
