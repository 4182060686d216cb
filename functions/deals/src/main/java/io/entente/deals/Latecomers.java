package io.entente.deals;

import io.entente.platform.items.Hold;
import io.entente.platform.table.Change;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.Versioned;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Deals that hold at a customer which another deal is moved to that arrived before them: while two
 * customers became one, neither could see the other. They give way to it, whichever customer
 * follows, and wait behind it: all in its transaction, so that nobody comes in between.
 *
 * @param moved the first deal as it is to hold there
 */
record Latecomers(Decider decider, DealCommands.Reading reading, DealItem moved) {

  static Comparator<DealItem> arrival() {
    return Comparator.comparing(DealItem::receivedAt).thenComparing(DealItem::dealId);
  }

  /**
   * @param there who holds and waits at that customer
   * @return empty if it has to wait itself: somebody there came before it, waits already, or has
   *     gone further than to hold
   */
  Optional<DealWrites.Prepared> giveWay(Line there) {
    List<Versioned<DealItem>> late = holders(there);
    if (!there.entries().isEmpty() || !late.stream().allMatch(this::isLate)) {
      return Optional.empty();
    }
    Change change = table().change();
    return late.stream().allMatch(deal -> gaveWay(change, deal))
        ? Optional.of(taken(change, late))
        : Optional.empty();
  }

  private List<Versioned<DealItem>> holders(Line there) {
    return there
        .wholes()
        .filter(hold -> hold.liveAt(reading.now()) && isWanted(hold))
        .map(Hold::dealId)
        .distinct()
        .map(dealId -> DealStore.find(table(), dealId).orElseThrow())
        .toList();
  }

  private boolean isLate(Versioned<DealItem> deal) {
    return deal.item().statusAt(reading.now()) == DealStatus.APPROVED
        && arrival().compare(moved, deal.item()) < 0;
  }

  private boolean gaveWay(Change change, Versioned<DealItem> deal) {
    String customerId = Objects.requireNonNull(moved.customerId());
    var seen =
        new Decider.Seen(
            reading.now(),
            customer -> CustomersRead.one(table(), customerId, customer).heldBy(moved));
    Decider.Answer answer = decider.decideAgain(table(), deal, seen);
    return !answer.decided().approves()
        && DealWrites.of(table(), new Correction(deal, reading.now(), change), answer).isPresent();
  }

  /** Of holds from which their numbers were drawn meanwhile. */
  private DealWrites.Prepared taken(Change change, List<Versioned<DealItem>> late) {
    List<String> deals = late.stream().map(deal -> deal.item().dealId()).toList();
    Line line = DealStore.line(table(), Objects.requireNonNull(moved.customerId()));
    line.wholes()
        .filter(hold -> deals.contains(hold.dealId()) && !isWanted(hold))
        .forEach(hold -> Correction.leave(change, hold, reading.now()));
    return new Correction(reading.read(), reading.now(), change).kept(moved, line.holds());
  }

  private boolean isWanted(Hold hold) {
    return moved.description().products().contains(hold.family());
  }

  private TenantTable table() {
    return reading.table();
  }
}
