package io.entente.deals;

import io.entente.kernel.Outcome;
import io.entente.platform.Operation;
import java.util.Objects;
import java.util.Optional;

/**
 * A partner takes on the deal that is next in line: it is decided once more on the facts of now,
 * and protected from now on.
 */
final class TakeTurn implements Operation<DealCommands.Bare, Deal> {
  private final DealCommands commands;
  private final Decider decider;

  TakeTurn(DealCommands commands, Decider decider) {
    this.commands = commands;
    this.decider = decider;
  }

  @Override
  public Outcome<Deal> apply(DealCommands.Bare request) {
    return commands.carryOut(
        Move.TAKE_TURN, request, reading -> Optional.of(Outcome.done(taken(reading))));
  }

  private DealWrites.Prepared taken(DealCommands.Reading reading) {
    String customer = Objects.requireNonNull(reading.read().item().customerId());
    Line line = DealStore.line(reading.table(), customer);
    var next = new Promotion.Next(reading.read(), line, reading.now());
    Decided decided = decider.decideAgain(reading.table(), reading.read(), next.seen()).decided();
    return next.decided(reading.table(), decided);
  }
}
