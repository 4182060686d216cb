package io.entente.deals;

import io.entente.kernel.Outcome;
import io.entente.platform.Operation;

/** A deal is lost; what it held goes to whoever is next in line. */
final class CloseDealLost implements Operation<DealCommands.Reasoned, Deal> {
  private final DealCommands commands;

  CloseDealLost(DealCommands commands) {
    this.commands = commands;
  }

  @Override
  public Outcome<Deal> apply(DealCommands.Reasoned request) {
    return commands.carryOut(
        Move.CLOSE_LOST,
        request,
        new Ending(DealStatus.LOST, "deal.lost", request.body().reason()));
  }
}
