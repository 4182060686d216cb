package io.entente.deals;

import io.entente.kernel.Outcome;
import io.entente.kernel.Problem;
import io.entente.kernel.ProblemKind;
import io.entente.platform.Operation;
import java.util.Optional;

/**
 * A partner says that its deal means another company than the one it was taken for: as far as only
 * likeness speaks for that one, a person looks. The deal keeps its arrival and its place in line.
 */
final class DisputeMatch implements Operation<DealCommands.Reasoned, Deal> {
  private final DealCommands commands;
  private final Decider decider;

  DisputeMatch(DealCommands commands, Decider decider) {
    this.commands = commands;
    this.decider = decider;
  }

  @Override
  public Outcome<Deal> apply(DealCommands.Reasoned request) {
    return commands.carryOut(Move.DISPUTE_MATCH, request, this::disputed);
  }

  private Optional<Outcome<DealWrites.Prepared>> disputed(DealCommands.Reading reading) {
    var revision =
        new Revision(decider, reading.read().item().description(), new Decider.Manner.Disputed());
    return revision
        .taken(reading)
        .map(
            outcome ->
                outcome instanceof Outcome.Done<DealWrites.Prepared>(var prepared)
                        && prepared.deal().status() != DealStatus.IN_REVIEW
                    ? Outcome.refused(beyondDoubt(prepared.deal().status()))
                    : outcome);
  }

  private static Problem beyondDoubt(DealStatus today) {
    return Problem.of(
        ProblemKind.CONFLICT,
        today == DealStatus.APPROVED
            ? "Nothing stands in its way any more, whichever company it is. Register the deal again."
            : "Whichever company it is, the deal would be decided as it was, or its name, website or registry id say themselves that it is this one. If one of them is wrong, register the deal with the right one.");
  }
}
