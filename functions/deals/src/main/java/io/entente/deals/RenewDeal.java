package io.entente.deals;

import io.entente.kernel.Outcome;
import io.entente.kernel.ProblemKind;
import io.entente.platform.Operation;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Who was protected until a few days ago is protected again in one step, once, if nobody else holds
 * the customer and nobody waits for it.
 */
final class RenewDeal implements Operation<DealCommands.Bare, Deal> {
  private final DealCommands commands;
  private final Decider decider;

  RenewDeal(DealCommands commands, Decider decider) {
    this.commands = commands;
    this.decider = decider;
  }

  @Override
  public Outcome<Deal> apply(DealCommands.Bare request) {
    return commands.carryOut(Move.RENEW, request, reading -> Optional.of(renewed(reading)));
  }

  private Outcome<DealWrites.Prepared> renewed(DealCommands.Reading reading) {
    DealItem deal = reading.read().item();
    Line line = DealStore.line(reading.table(), Objects.requireNonNull(deal.customerId()));
    if (!deal.isApart() && line.isTaken(deal.description().products(), reading.now())) {
      return Outcome.refused(
          ProblemKind.CONFLICT,
          "The customer is not free any more. Register the deal again to get in line.");
    }
    Decided decided = decider.decideFor(reading, deal.partnerId()).decided();
    return decided.approves()
        ? Outcome.done(written(reading, deal.renewed(decided), line))
        : Outcome.refused(
            ProblemKind.CONFLICT,
            "The rules speak against it today (%s). Register the deal again to read what would change that."
                .formatted(decided.ruling().reason()));
  }

  private static DealWrites.Prepared written(
      DealCommands.Reading reading, DealItem deal, Line line) {
    List<String> families = deal.description().products();
    DealWrites.Prepared prepared = DealWrites.plain(reading, deal, "deal.renewed");
    families.forEach(family -> DealWrites.hold(prepared.change(), deal, line.holds(), family));
    return prepared;
  }
}
