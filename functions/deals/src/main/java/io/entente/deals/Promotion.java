package io.entente.deals;

import io.entente.kernel.Outcome;
import io.entente.platform.events.Event;
import io.entente.platform.table.Attempts;
import io.entente.platform.table.Change;
import io.entente.platform.table.ChangeResult;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.Versioned;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Passes a scope whose hold has lapsed on to the first in line, who is decided again on the facts
 * of now: approved, it takes the hold; refused, it leaves the line and the next one is asked. A
 * deal that waits for several families is approved when all of them are free; until then it keeps
 * its place.
 */
final class Promotion {
  private static final int MOST = 50;

  private final Decider decider;

  Promotion(Decider decider) {
    this.decider = decider;
  }

  /**
   * A family at a customer.
   *
   * @param deal any deal of that customer
   */
  record Scope(DealItem deal, String family, Instant now) {}

  /**
   * @throws IllegalStateException if others kept changing the same scope; to be tried again
   */
  void next(TenantTable table, Scope scope) {
    boolean goOn = true;
    for (int asked = 0; goOn && asked < MOST; asked++) {
      Outcome<Boolean> left = Attempts.of(() -> first(table, scope));
      goOn =
          switch (left) {
            case Outcome.Done<Boolean>(Boolean wasRefused) -> wasRefused;
            case Outcome.Refused<Boolean>(var problem) ->
                throw new IllegalStateException(problem.detail());
          };
    }
  }

  /** Whether the first in line had to leave it, so that another one is first now. */
  private Optional<Outcome<Boolean>> first(TenantTable table, Scope scope) {
    Optional<Versioned<DealItem>> head = head(table, scope);
    return head.isEmpty() ? Optional.of(Outcome.done(false)) : decide(table, head.get(), scope.now);
  }

  /** Who is first in line, if the scope is free. */
  private static Optional<Versioned<DealItem>> head(TenantTable table, Scope scope) {
    var items =
        table.query(
            io.entente.platform.items.Customers.facts(
                Objects.requireNonNull(scope.deal.customerId())));
    boolean taken =
        items.of(HoldItem.TYPE).stream()
            .anyMatch(hold -> hold.family().equals(scope.family) && hold.liveAt(scope.now));
    return taken
        ? Optional.empty()
        : items.of(WaitingItem.TYPE).stream()
            .filter(entry -> entry.family().equals(scope.family))
            .min(Comparator.comparingLong(WaitingItem::arrival))
            .flatMap(entry -> DealStore.find(table, entry.dealId()));
  }

  private Optional<Outcome<Boolean>> decide(
      TenantTable table, Versioned<DealItem> waiting, Instant now) {
    DealItem deal = waiting.item();
    Decider.Answer answer =
        decider.decideNext(
            table, new Decider.Question(deal.partnerId(), deal.description(), now), deal);
    return switch (answer.decided().status()) {
      case WAITLISTED, IN_REVIEW -> Optional.of(Outcome.done(false));
      case APPROVED -> commit(promoted(table, waiting, answer), false);
      default -> commit(left(table, waiting, answer), true);
    };
  }

  private static Optional<Outcome<Boolean>> commit(Change change, boolean wasRefused) {
    return change.commit() instanceof ChangeResult.Committed
        ? Optional.of(Outcome.done(wasRefused))
        : Optional.empty();
  }

  private static Change promoted(
      TenantTable table, Versioned<DealItem> waiting, Decider.Answer answer) {
    DealItem deal = waiting.item().decided(answer.decided());
    Event event = DealTold.event("deal.promoted", deal, answer.decided().at());
    Change change = table.change().replace("deal", DealItem.TYPE, deal, waiting, event);
    List<String> waitedFor = waiting.item().entries().stream().map(WaitingItem::family).toList();
    for (String family : deal.description().products()) {
      long left = waitedFor.contains(family) ? 1 : 0;
      DealWrites.hold(
          change, deal, answer.customer().hold(family), new DealWrites.Taken(family, left));
    }
    return leave(change, waiting.item());
  }

  private static Change left(
      TenantTable table, Versioned<DealItem> waiting, Decider.Answer answer) {
    DealItem deal = waiting.item().decided(answer.decided());
    String type = "deal." + deal.status().name().toLowerCase(Locale.ROOT);
    Event event = DealTold.event(type, deal, answer.decided().at());
    return leave(
        table.change().replace("deal", DealItem.TYPE, deal, waiting, event), waiting.item());
  }

  private static Change leave(Change change, DealItem deal) {
    deal.entries().forEach(entry -> change.remove(entry.key()));
    return change;
  }
}
