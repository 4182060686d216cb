package io.entente.deals;

import io.entente.kernel.Outcome;
import io.entente.platform.events.Event;
import io.entente.platform.items.WaitingItem;
import io.entente.platform.table.Attempts;
import io.entente.platform.table.Change;
import io.entente.platform.table.ChangeResult;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.Versioned;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Passes what has fallen free at a customer on to those who wait, in their order. Who is next is
 * decided again on the facts of now: one that can be approved gets its turn, for the hours that the
 * program says, or the holds at once where it says none; with any other verdict it leaves the line,
 * and the next one is asked.
 */
final class Promotion {
  private static final int MOST = 50;

  private final Decider decider;

  Promotion(Decider decider) {
    this.decider = decider;
  }

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
            .flatMap(deal -> decide(table, new Next(deal, line, now)));
  }

  private Optional<Outcome<Boolean>> decide(TenantTable table, Next next) {
    Decider.Answer answer = decider.decideAgain(table, next.deal, next.seen());
    ChangeResult result =
        (answer.decided().approves() && turnHours(answer) > 0
                ? turn(table, next, turnHours(answer))
                : next.decided(table, answer.decided()).change())
            .commit();
    return result instanceof ChangeResult.Committed
        ? Optional.of(Outcome.done(true))
        : Optional.empty();
  }

  private static long turnHours(Decider.Answer answer) {
    return answer.program().program().protection().turnHours();
  }

  /** Its customer is kept for it for a while; that it is still to be approved is decided then. */
  private static Change turn(TenantTable table, Next next, long hours) {
    DealItem waiting = next.deal.item();
    var turn = new Turn(next.now, next.now.plus(Duration.ofHours(hours)));
    DealItem deal = waiting.with(waiting.course().with(turn));
    var reading = new DealCommands.Reading(table, next.deal, next.now);
    Change change = DealWrites.plain(reading, deal, "deal.turn_begun").change();
    deal.entries().forEach(entry -> change.put(WaitingItem.TYPE, entry));
    return change;
  }

  /** Who is next in line, and the line as it was read. */
  record Next(Versioned<DealItem> deal, Line line, Instant now) {
    Decider.Seen seen() {
      return new Decider.Seen(now, customer -> customer.inTurn(deal.item(), line));
    }

    /** It takes what it needs if it is approved; with any other verdict it leaves the line. */
    DealWrites.Prepared decided(TenantTable table, Decided decided) {
      DealItem after = deal.item().decided(decided);
      Event event =
          decided.approves()
              ? DealTold.event("deal.promoted", after, decided.at())
              : Timer.gaveItsTurnUp(DealTold.registered(after));
      Change change = table.change().replace("deal", DealItem.TYPE, after, deal, event);
      deal.item().entries().forEach(entry -> change.remove(WaitingItem.TYPE, entry.key()));
      if (decided.approves()) {
        after
            .description()
            .products()
            .forEach(family -> DealWrites.hold(change, after, line.holds(), family));
      }
      return new DealWrites.Prepared(after, change);
    }
  }
}
