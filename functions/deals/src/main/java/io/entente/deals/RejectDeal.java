package io.entente.deals;

import io.entente.kernel.Outcome;
import io.entente.platform.Operation;

/** A person has looked at a deal, and something speaks against it; the partner reads what. */
final class RejectDeal implements Operation<DealCommands.Reasoned, Deal> {
  private final DealCommands commands;

  RejectDeal(DealCommands commands) {
    this.commands = commands;
  }

  @Override
  public Outcome<Deal> apply(DealCommands.Reasoned request) {
    return commands.carryOut(
        Move.REJECT,
        request,
        new Impartial(new Ending(DealStatus.REJECTED, "deal.rejected", request.body().reason())));
  }
}
