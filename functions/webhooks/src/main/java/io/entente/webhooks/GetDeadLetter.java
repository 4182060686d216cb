package io.entente.webhooks;

import io.entente.kernel.Outcome;
import io.entente.platform.Operation;
import io.entente.platform.table.TenantTables;

/** One dead letter: what it was, for whom, and what went wrong. */
record GetDeadLetter(TenantTables tables) implements Operation<GetDeadLetter.Request, DeadLetter> {
  record Request(String deadLetterId) {}

  @Override
  public Outcome<DeadLetter> apply(Request request) {
    return DeadLetterStore.find(tables.current(), request.deadLetterId)
        .map(read -> Outcome.done(DeadLetter.of(read)))
        .orElseGet(() -> DeadLetterStore.missing(request.deadLetterId));
  }
}
