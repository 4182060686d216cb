package io.entente.accounts;

import io.entente.accounts.jobs.Job;
import io.entente.accounts.jobs.Jobs;
import io.entente.accounts.rows.Layout;
import io.entente.accounts.rows.RowText;
import io.entente.kernel.Fault;
import io.entente.kernel.Outcome;
import io.entente.kernel.Problem;
import java.util.List;

/** What both imports are asked with: a text that is read as a whole before anything is promised. */
record ImportRequest(String idempotencyKey, String bodyHash, String mediaType, String body) {

  /** A job for the rows, or every reason why no row of the text can be read. */
  Outcome<Job> ask(Jobs jobs, String operation, Layout layout) {
    RowText text = RowText.of(mediaType, body, layout);
    List<Fault> faults = text.faults();
    return faults.isEmpty()
        ? jobs.ask(asked(operation, text.count()))
        : Outcome.refused(Problem.invalid(faults));
  }

  private Jobs.Asked asked(String operation, int rows) {
    return new Jobs.Asked(operation, idempotencyKey, mediaType, bodyHash, body, rows);
  }
}
