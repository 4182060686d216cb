package io.entente.deals;

import io.entente.kernel.Outcome;
import io.entente.platform.Operation;

/** The vendor takes a protection back, for a reason that the partner reads. */
final class RevokeDeal implements Operation<DealCommands.Reasoned, Deal> {
  private final DealCommands commands;

  RevokeDeal(DealCommands commands) {
    this.commands = commands;
  }

  @Override
  public Outcome<Deal> apply(DealCommands.Reasoned request) {
    return commands.carryOut(
        Move.REVOKE,
        request,
        new Ending(DealStatus.REVOKED, "deal.revoked", request.body().reason()));
  }
}
