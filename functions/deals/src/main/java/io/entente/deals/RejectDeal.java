package io.entente.deals;

import io.entente.kernel.Outcome;
import io.entente.platform.Operation;
import io.entente.program.ReasonCode;
import org.jspecify.annotations.Nullable;

/** A person has looked at a deal, and something speaks against it; the partner reads what. */
final class RejectDeal implements Operation<RejectDeal.Request, Deal> {
  record Request(
      String dealId,
      long ifMatch,
      String idempotencyKey,
      @Nullable String acceptLanguage,
      String bodyHash,
      Body body)
      implements DealCommands.Sent {}

  /** The contract's {@code RejectDeal}. */
  record Body(String reason, @Nullable ReasonCode reasonCode) {}

  private final DealCommands commands;

  RejectDeal(DealCommands commands) {
    this.commands = commands;
  }

  @Override
  public Outcome<Deal> apply(Request request) {
    Body body = request.body;
    return commands.carryOut(
        Move.REJECT,
        request,
        new Impartial(
            new Ending(
                DealStatus.REJECTED,
                "deal.rejected",
                at -> Closing.rejected(at, body.reason, body.reasonCode))));
  }
}
