package io.entente.deals;

import io.entente.kernel.Outcome;
import io.entente.platform.Operation;
import io.entente.platform.caller.Caller;
import java.util.Optional;

/**
 * A person has found nothing against a deal in review: it is decided again by the same program, and
 * an approval never beats a holder.
 */
final class ApproveDeal implements Operation<DealCommands.Bare, Deal> {
  private final DealCommands commands;
  private final Decider decider;

  ApproveDeal(DealCommands commands, Decider decider) {
    this.commands = commands;
    this.decider = decider;
  }

  @Override
  public Outcome<Deal> apply(DealCommands.Bare request) {
    return commands.carryOut(Move.APPROVE, request, new Impartial(this::cleared));
  }

  private Optional<Outcome<DealWrites.Prepared>> cleared(DealCommands.Reading reading) {
    var manner = new Decider.Manner.Reviewed(Caller.current().subject());
    return new Revision(decider, reading.read().item().description(), manner).taken(reading);
  }
}
