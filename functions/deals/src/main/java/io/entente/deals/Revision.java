package io.entente.deals;

import io.entente.kernel.Fault;
import io.entente.kernel.Outcome;
import io.entente.kernel.Problem;
import io.entente.platform.events.Event;
import io.entente.platform.items.WaitingItem;
import io.entente.platform.table.Change;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.TenantTable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A deal said anew: decided again at once, as if it had been registered so, and written as its next
 * version.
 */
record Revision(Decider decider, DealDescription description, Decider.Manner manner)
    implements DealCommands.Step {
  /** Verdicts that change nothing for anybody but the partner itself. */
  private static final Set<DealStatus> STILL_OPEN =
      Set.of(DealStatus.ACTION_REQUIRED, DealStatus.IN_REVIEW);

  @Override
  public Optional<Outcome<DealWrites.Prepared>> taken(DealCommands.Reading reading) {
    String partner = reading.read().item().partnerId();
    var question = new Decider.Question(partner, description, reading.now(), manner);
    DealItem own = reading.read().item();
    Decider.Answer answer =
        decider.decide(reading.table(), question, customer -> customer.without(own));
    List<Fault> faults =
        manner instanceof Decider.Manner.Registered
            ? Asked.faults(answer.program().program(), description, reading.now())
            : List.of(); // said before, and not by whoever decides it again
    return faults.isEmpty()
        ? DealWrites.of(reading.table(), draft(reading), answer).map(Outcome::done)
        : Optional.of(Outcome.refused(Problem.invalid(faults)));
  }

  private DealWrites.Draft draft(DealCommands.Reading reading) {
    DealItem before = reading.read().item();
    return new DealWrites.Draft() {
      @Override
      public String dealId() {
        return before.dealId();
      }

      @Override
      public Map<String, Long> arrivals(String customerId) {
        return customerId.equals(before.customerId()) && before.arrivals() != null
            ? before.arrivals()
            : Map.of();
      }

      // Whoever says that it is another company keeps the place in line meanwhile.
      @Override
      public DealItem decided(Decided decided, Registration.Place place) {
        boolean keepsPlace =
            decided.status() == DealStatus.IN_REVIEW && place.equals(Registration.Place.NONE);
        return before.revised(
            description,
            decided,
            keepsPlace ? new Registration.Place(before.customerId(), before.arrivals()) : place);
      }

      @Override
      public Change begun(TenantTable table, DealItem deal) {
        Change change =
            table.change().replace("deal", DealItem.TYPE, deal, reading.read(), event(deal));
        if (deal.status() == DealStatus.IN_REVIEW) {
          deal.entries().forEach(entry -> change.put(WaitingItem.TYPE, entry));
        } else {
          left(before, deal).forEach(entry -> change.remove(WaitingItem.TYPE, entry.key()));
        }
        return change;
      }

      private Event event(DealItem deal) {
        return STILL_OPEN.contains(deal.status())
            ? DealTold.event(told(), deal, reading.now())
            : DealTold.registered(deal);
      }
    };
  }

  private String told() {
    return manner instanceof Decider.Manner.Disputed ? "deal.disputed" : "deal.revised";
  }

  /** Places that it had and has no more. */
  private static List<WaitingItem> left(DealItem before, DealItem after) {
    List<ItemKey> kept = after.entries().stream().map(WaitingItem::key).toList();
    return before.entries().stream().filter(entry -> !kept.contains(entry.key())).toList();
  }
}
