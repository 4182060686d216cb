package io.entente.crm;

import io.entente.kernel.Outcome;
import io.entente.kernel.ProblemKind;
import io.entente.platform.Operation;
import java.time.Instant;

/** Notes that nothing more of a deal is written to the CRM, and why. */
record SkipCrmFault(FaultChanges changes) implements Operation<SkipCrmFault.Request, CrmFault> {
  record Request(String dealId, String idempotencyKey, Body body) {}

  /** The contract's {@code SkipCrmFault}. */
  record Body(String reason) {}

  @Override
  public Outcome<CrmFault> apply(Request request) {
    return changes.of(request.dealId, (push, now) -> let(push, request.body.reason, now));
  }

  private static Outcome<PushItem> let(PushItem push, String reason, Instant now) {
    return switch (push.state()) {
      case FAULT, WAITING -> Outcome.done(push.skipped(reason, now));
      case SKIPPED -> Outcome.done(push);
      case UNDER_WAY ->
          Outcome.refused(
              ProblemKind.CONFLICT, "It is being written at this moment. Look again in a minute.");
      case DONE ->
          Outcome.refused(
              ProblemKind.CONFLICT,
              "It is in the CRM already, as opportunity %s.".formatted(push.opportunityId()));
    };
  }
}
