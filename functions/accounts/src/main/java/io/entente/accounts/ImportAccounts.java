package io.entente.accounts;

import io.entente.accounts.jobs.Job;
import io.entente.accounts.jobs.Jobs;
import io.entente.kernel.Outcome;
import io.entente.platform.Operation;

/** Takes a file of accounts; {@link RunImport} puts its rows. */
final class ImportAccounts implements Operation<ImportRequest, Job> {
  static final String ID = "importAccounts";

  private final Jobs jobs;

  ImportAccounts(Jobs jobs) {
    this.jobs = jobs;
  }

  @Override
  public Outcome<Job> apply(ImportRequest request) {
    return request.ask(jobs, ID, Layouts.ACCOUNTS);
  }
}
