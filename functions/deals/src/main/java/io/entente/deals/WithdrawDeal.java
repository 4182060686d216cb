package io.entente.deals;

import io.entente.kernel.Outcome;
import io.entente.platform.Operation;
import org.jspecify.annotations.Nullable;

/** The partner takes a deal back. */
final class WithdrawDeal implements Operation<WithdrawDeal.Request, Deal> {
  record Request(
      String dealId,
      long ifMatch,
      String idempotencyKey,
      @Nullable String acceptLanguage,
      String bodyHash,
      Body body)
      implements DealCommands.Sent {}

  /** The contract's {@code WithdrawDeal}. */
  record Body(@Nullable String reason) {}

  private final DealCommands commands;

  WithdrawDeal(DealCommands commands) {
    this.commands = commands;
  }

  @Override
  public Outcome<Deal> apply(Request request) {
    return commands.carryOut(
        Move.WITHDRAW,
        request,
        new Ending(DealStatus.WITHDRAWN, "deal.withdrawn", request.body.reason));
  }
}
