package io.entente.deals;

import io.entente.matching.IdentityKey;
import io.entente.platform.items.CompanyKey;
import io.entente.platform.items.CustomerLink;
import io.entente.platform.items.Hold;
import io.entente.platform.items.WaitingItem;
import io.entente.platform.table.Change;
import io.entente.platform.table.ChangeResult;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Moves all that holds or waits at one customer to another that is the same company. Who holds
 * keeps what it holds, until the same day, where nobody else does who came first; everybody else is
 * decided again there, in their order.
 */
final class Relocation {
  private final Decider decider;

  Relocation(Decider decider) {
    this.decider = decider;
  }

  /** From which customer to which. */
  record Way(String from, String to, Instant now) {}

  /**
   * @throws IllegalStateException if somebody changed a deal meanwhile; to be called again
   */
  void all(TenantTable table, Way way) {
    Line line = DealStore.line(table, way.from);
    Stream.concat(
            line.holds().stream().filter(hold -> hold.liveAt(way.now)).map(Hold::dealId),
            line.entries().stream().map(WaitingItem::dealId))
        .distinct()
        .forEach(dealId -> move(table, dealId, way));
  }

  /**
   * Moves what holds or waits at a customer that follows another: a deal that was registered while
   * its account was being merged may have come there after everything else had left.
   *
   * @return whether the customer follows another
   * @throws IllegalStateException as {@link #all} does
   */
  boolean ifFollowing(TenantTable table, String customerId, Instant now) {
    Optional<CustomerLink> link = table.get(CustomerLink.TYPE, CustomerLink.key(customerId));
    link.ifPresent(to -> all(table, new Way(customerId, to.sameAs(), now)));
    return link.isPresent();
  }

  private void move(TenantTable table, String dealId, Way way) {
    Versioned<DealItem> deal = DealStore.find(table, dealId).orElseThrow();
    if (!way.from.equals(deal.item().customerId())) {
      return; // moved already, or ended
    }
    Optional<ChangeResult> result =
        prepared(table, deal, way)
            .map(prepared -> left(table, prepared.change(), deal.item(), way).commit());
    if (result.filter(ChangeResult.Committed.class::isInstance).isEmpty()) {
      throw new IllegalStateException("somebody changed the deal while it was moved");
    }
  }

  private Optional<DealWrites.Prepared> prepared(
      TenantTable table, Versioned<DealItem> deal, Way way) {
    Line there = DealStore.line(table, way.to);
    var reading = new DealCommands.Reading(table, deal, way.now);
    if (deal.item().status() == DealStatus.WON) {
      return Optional.of(sold(reading, there, way));
    }
    return deal.item().statusAt(way.now).isProtected()
        ? kept(reading, there, way).or(() -> again(reading, way))
        : again(reading, way);
  }

  /** It holds there what it held, if it can. */
  private Optional<DealWrites.Prepared> kept(DealCommands.Reading reading, Line there, Way way) {
    DealItem moved = reading.read().item().heldAt(way.to);
    if (moved.isApart() || !there.isTaken(moved.description().products(), way.now)) {
      return Optional.of(Correction.of(reading).kept(moved, there.holds()));
    }
    return new Latecomers(decider, reading, moved).giveWay(there);
  }

  /** What was sold stays sold, whoever has the customer there. */
  private static DealWrites.Prepared sold(DealCommands.Reading reading, Line there, Way way) {
    DealItem moved = reading.read().item().heldAt(way.to);
    boolean isFree = moved.isApart() || !there.isTaken(moved.description().products(), way.now);
    Correction correction = Correction.of(reading);
    return isFree ? correction.kept(moved, there.holds()) : correction.moved(moved);
  }

  private Optional<DealWrites.Prepared> again(DealCommands.Reading reading, Way way) {
    var seen =
        new Decider.Seen(way.now, customer -> CustomersRead.one(reading.table(), way.to, customer));
    return DealWrites.of(
        reading.table(),
        Correction.of(reading),
        decider.decideAgain(reading.table(), reading.read(), seen));
  }

  /** What it had at the customer that is none of its own any more. */
  private static Change left(TenantTable table, Change change, DealItem deal, Way way) {
    deal.entries().forEach(entry -> change.remove(WaitingItem.TYPE, entry.key()));
    DealStore.line(table, way.from).holds().stream()
        .filter(hold -> hold.dealId().equals(deal.dealId()))
        .forEach(hold -> Correction.leave(change, hold, way.now));
    if (deal.ownCustomer().equals(way.from)) {
      spellings(table, deal, way.from)
          .forEach(key -> change.put("key", CompanyKey.TYPE, leading(key, way), key.asRead()));
    }
    return change;
  }

  private static List<CompanyKey> spellings(TenantTable table, DealItem deal, String customer) {
    return table
        .read(
            Sought.of(deal.description().endCustomer()).keys().stream()
                .map(IdentityKey::toString)
                .map(CompanyKey::key)
                .toList())
        .of(CompanyKey.TYPE)
        .stream()
        .filter(key -> key.customerId().equals(customer))
        .toList();
  }

  private static CompanyKey leading(CompanyKey key, Way way) {
    return new CompanyKey(key.key(), way.to, key.also());
  }
}
