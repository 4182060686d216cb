package io.entente.deals;

import io.entente.kernel.Outcome;
import io.entente.platform.Operation;
import org.jspecify.annotations.Nullable;

/** A deal is lost; what it held goes to whoever is next in line. */
final class CloseDealLost implements Operation<CloseDealLost.Request, Deal> {
  record Request(
      String dealId,
      long ifMatch,
      String idempotencyKey,
      @Nullable String acceptLanguage,
      String bodyHash,
      Body body)
      implements DealCommands.Sent {}

  /** The contract's {@code CloseDealLost}. */
  record Body(String reason) {}

  private final DealCommands commands;

  CloseDealLost(DealCommands commands) {
    this.commands = commands;
  }

  @Override
  public Outcome<Deal> apply(Request request) {
    return commands.carryOut(
        Move.CLOSE_LOST, request, new Ending(DealStatus.LOST, "deal.lost", request.body.reason));
  }
}
