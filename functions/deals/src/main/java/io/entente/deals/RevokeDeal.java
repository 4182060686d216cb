package io.entente.deals;

import io.entente.kernel.Outcome;
import io.entente.platform.Operation;
import org.jspecify.annotations.Nullable;

/** The vendor takes a protection back, for a reason that the partner reads. */
final class RevokeDeal implements Operation<RevokeDeal.Request, Deal> {
  record Request(
      String dealId,
      long ifMatch,
      String idempotencyKey,
      @Nullable String acceptLanguage,
      String bodyHash,
      Body body)
      implements DealCommands.Sent {}

  /** The contract's {@code RevokeDeal}. */
  record Body(String reason) {}

  private final DealCommands commands;

  RevokeDeal(DealCommands commands) {
    this.commands = commands;
  }

  @Override
  public Outcome<Deal> apply(Request request) {
    return commands.carryOut(
        Move.REVOKE, request, new Ending(DealStatus.REVOKED, "deal.revoked", request.body.reason));
  }
}
