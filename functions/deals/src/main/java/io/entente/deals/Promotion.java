package io.entente.deals;

import io.entente.kernel.Outcome;
import io.entente.platform.events.Event;
import io.entente.platform.table.Attempts;
import io.entente.platform.table.Change;
import io.entente.platform.table.ChangeResult;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.Versioned;
import java.time.Instant;
import java.util.Optional;

/**
 * Passes what has fallen free at a customer on to those who wait, in their order. Whose turn it is
 * is decided again on the facts of now: approved, it takes the holds it needs; with any other
 * verdict it leaves the line, and the next one is asked.
 */
final class Promotion {
  private static final int MOST = 50;

  private final Decider decider;

  Promotion(Decider decider) {
    this.decider = decider;
  }

  /** Whose turn it is, and the line as it was read. */
  private record Turn(Versioned<DealItem> deal, Line line, Instant now) {}

  /**
   * @throws IllegalStateException if others kept changing the same line, or if it is too long for
   *     one go; to be called again
   */
  void at(TenantTable table, String customerId, Instant now) {
    for (int asked = 0; asked < MOST; asked++) {
      switch (Attempts.of(() -> next(table, customerId, now))) {
        case Outcome.Done<Boolean>(Boolean moved) when !moved -> {
          return;
        }
        case Outcome.Done<Boolean> _ -> {}
        case Outcome.Refused<Boolean>(var problem) ->
            throw new IllegalStateException(problem.detail());
      }
    }
    throw new IllegalStateException("more than %d deals moved at once".formatted(MOST));
  }

  /** Whether the line has moved, so that it may be another one's turn. */
  private Optional<Outcome<Boolean>> next(TenantTable table, String customerId, Instant now) {
    Line line = DealStore.line(table, customerId);
    Optional<String> next = line.next(now);
    return next.isEmpty()
        ? Optional.of(Outcome.done(false))
        : DealStore.find(table, next.get())
            .filter(deal -> deal.item().waits())
            .flatMap(deal -> decide(table, new Turn(deal, line, now)));
  }

  private Optional<Outcome<Boolean>> decide(TenantTable table, Turn turn) {
    var seen = new Decider.Seen(turn.now, customer -> customer.inTurn(turn.deal.item(), turn.line));
    Decided decided = decider.decideAgain(table, turn.deal, seen).decided();
    ChangeResult result = change(table, turn, decided).commit();
    return result instanceof ChangeResult.Committed
        ? Optional.of(Outcome.done(true))
        : Optional.empty();
  }

  private static Change change(TenantTable table, Turn turn, Decided decided) {
    DealItem waited = turn.deal.item();
    DealItem deal = waited.decided(decided);
    Event event =
        decided.approves()
            ? DealTold.event("deal.promoted", deal, decided.at())
            : DealTold.registered(deal);
    Change change = table.change().replace("deal", DealItem.TYPE, deal, turn.deal, event);
    waited.entries().forEach(entry -> change.remove(WaitingItem.TYPE, entry.key()));
    if (decided.approves()) {
      deal.description()
          .products()
          .forEach(family -> DealWrites.hold(change, deal, turn.line.hold(family), family));
    }
    return change;
  }
}
