package io.entente.crm;

import io.entente.kernel.Outcome;
import io.entente.platform.Operation;
import java.time.Instant;

/** Has a deal written once more that the CRM did not take, or that a person let be. */
record RetryCrmFault(FaultChanges changes) implements Operation<RetryCrmFault.Request, CrmFault> {
  /** The key is not needed: what is asked for is a state, and asking twice finds it. */
  record Request(String dealId, String idempotencyKey) {}

  @Override
  public Outcome<CrmFault> apply(Request request) {
    return changes.of(request.dealId, RetryCrmFault::again);
  }

  private static Outcome<PushItem> again(PushItem push, Instant now) {
    return Outcome.done(
        switch (push.state()) {
          case FAULT, SKIPPED -> push.waiting(now, now).after(0);
          case WAITING, UNDER_WAY, DONE -> push;
        });
  }
}
