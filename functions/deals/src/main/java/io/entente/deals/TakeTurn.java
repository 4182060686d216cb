package io.entente.deals;

import io.entente.kernel.Outcome;
import io.entente.platform.Operation;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A partner takes on the deal that is next in line: it is decided once more on the facts of now,
 * and protected from now on.
 */
final class TakeTurn implements Operation<TakeTurn.Request, Deal> {
  record Request(
      String dealId, long ifMatch, String idempotencyKey, @Nullable String acceptLanguage)
      implements DealCommands.Sent {
    @Override
    public String bodyHash() {
      return ""; // there is no body: each request under one key is the same
    }
  }

  private final DealCommands commands;
  private final Decider decider;

  TakeTurn(DealCommands commands, Decider decider) {
    this.commands = commands;
    this.decider = decider;
  }

  @Override
  public Outcome<Deal> apply(Request request) {
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
