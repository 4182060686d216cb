package io.entente.deals;

import io.entente.kernel.Outcome;
import io.entente.kernel.ProblemKind;
import io.entente.platform.Operation;
import io.entente.platform.caller.Caller;
import io.entente.platform.table.Versioned;
import java.util.Optional;

/**
 * A person has found that a deal does not overlap with the one that holds its customer: it is
 * decided again as if nobody stood there, and protected beside. Who holds keeps everything else.
 */
final class SplitScope implements Operation<DealCommands.Reasoned, Deal> {
  private final DealCommands commands;
  private final Decider decider;

  SplitScope(DealCommands commands, Decider decider) {
    this.commands = commands;
    this.decider = decider;
  }

  @Override
  public Outcome<Deal> apply(DealCommands.Reasoned request) {
    return commands.carryOut(
        Move.SPLIT_SCOPE,
        request,
        new Impartial(reading -> protectedBeside(reading, request.body().reason())));
  }

  private Optional<Outcome<DealWrites.Prepared>> protectedBeside(
      DealCommands.Reading reading, String reason) {
    var manner = new Decider.Manner.Reviewed(Caller.current().subject());
    DealCommands.Reading apart = apart(reading, reason);
    return new Revision(decider, apart.read().item().description(), manner)
        .taken(apart)
        .map(SplitScope::onlyIfApproved);
  }

  private static DealCommands.Reading apart(DealCommands.Reading reading, String reason) {
    Versioned<DealItem> read = reading.read();
    DealItem deal = read.item();
    DealItem apart = deal.with(deal.course().with(new Split(reading.now(), reason)));
    return new DealCommands.Reading(
        reading.table(), new Versioned<>(apart, read.version(), read.eventHash()), reading.now());
  }

  private static Outcome<DealWrites.Prepared> onlyIfApproved(Outcome<DealWrites.Prepared> outcome) {
    return outcome instanceof Outcome.Done<DealWrites.Prepared>(var prepared)
            && prepared.deal().status() != DealStatus.APPROVED
        ? Outcome.refused(
            ProblemKind.CONFLICT,
            "Apart from the other one, the deal would be %s (%s) all the same. Approve it to let it be decided so, or reject it."
                .formatted(prepared.deal().status(), prepared.deal().ruling().reason()))
        : outcome;
  }
}
