package io.entente.deals;

import io.entente.matching.IdentityKey;
import io.entente.matching.Matching;
import io.entente.matching.Posting;
import io.entente.platform.items.CompanyKey;
import io.entente.platform.items.IndexPostings;
import io.entente.platform.table.Change;
import io.entente.platform.table.ChangeResult;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.Versioned;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Sets right what two spellings of one company let happen: two deals that hold it. The first to
 * arrive keeps it. The other is decided again where the first one stands, with everybody who waits
 * behind it, in their order, and its customer's spellings lead there from then on.
 */
final class NearSpellings {
  private final Decider decider;
  private final Clock clock;

  NearSpellings(Decider decider, Clock clock) {
    this.decider = decider;
    this.clock = clock;
  }

  /** Two deals that hold one company, the first one first. */
  private record Pair(Versioned<DealItem> first, Versioned<DealItem> second) {
    static Pair of(Versioned<DealItem> one, Versioned<DealItem> other) {
      return arrival().compare(one.item(), other.item()) < 0
          ? new Pair(one, other)
          : new Pair(other, one);
    }

    private static Comparator<DealItem> arrival() {
      return Comparator.comparing(DealItem::receivedAt).thenComparing(DealItem::dealId);
    }
  }

  /**
   * @param deal whose customer was just put into the index
   */
  void settle(TenantTable table, Versioned<DealItem> deal, Sought sought) {
    Instant now = clock.instant();
    rival(table, deal, sought, now)
        .map(rival -> Pair.of(deal, rival))
        .filter(pair -> pair.second.item().broughtItsCustomer()) // an account keeps its own name
        .ifPresent(pair -> correct(table, pair, now));
  }

  /** The deal that holds, for one of the same families, a company that is beyond doubt the same. */
  private static Optional<Versioned<DealItem>> rival(
      TenantTable table, Versioned<DealItem> deal, Sought sought, Instant now) {
    return same(table, deal.item(), sought).stream()
        .flatMap(customer -> DealStore.lineOfRoot(table, customer).holds().stream())
        .filter(hold -> hold.liveAt(now) && !hold.dealId().equals(deal.item().dealId()))
        .filter(hold -> deal.item().description().products().contains(hold.family()))
        .findFirst()
        .flatMap(hold -> DealStore.find(table, hold.dealId()));
  }

  private static Optional<String> same(TenantTable table, DealItem deal, Sought sought) {
    String own = Objects.requireNonNull(deal.customerId());
    List<Posting> others =
        Recognition.postings(table.read(sought.lists()).of(IndexPostings.TYPE)).stream()
            .filter(posting -> !posting.customerId().equals(own))
            .toList();
    return Recognition.matcher(others).match(sought.profile()) instanceof Matching.Same(var it)
        ? Optional.of(it.customerId())
        : Optional.empty();
  }

  private void correct(TenantTable table, Pair pair, Instant now) {
    String from = Objects.requireNonNull(pair.second.item().customerId());
    String to = Objects.requireNonNull(pair.first.item().customerId());
    Line line = DealStore.line(table, from);
    Stream.concat(
            Stream.of(pair.second.item().dealId()),
            line.entries().stream().map(WaitingItem::dealId))
        .distinct()
        .forEach(dealId -> move(table, dealId, new Moving(from, to, now)));
  }

  /** From which customer to which. */
  private record Moving(String from, String to, Instant now) {}

  private void move(TenantTable table, String dealId, Moving moving) {
    Versioned<DealItem> deal = DealStore.find(table, dealId).orElseThrow();
    if (!moving.from.equals(deal.item().customerId())) {
      return; // moved already, or ended
    }
    var seen =
        new Decider.Seen(moving.now, customer -> CustomersRead.one(table, moving.to, customer));
    Decider.Answer answer = decider.decideAgain(table, deal, seen);
    Optional<ChangeResult> result =
        DealWrites.of(table, new Correction(deal, moving.now), answer)
            .map(prepared -> left(table, prepared.change(), deal.item(), moving).commit());
    if (result.filter(ChangeResult.Committed.class::isInstance).isEmpty()) {
      throw new IllegalStateException("somebody changed the deal while it was moved");
    }
  }

  /** What it had at the customer that is none of its own any more. */
  private static Change left(TenantTable table, Change change, DealItem deal, Moving moving) {
    deal.entries().forEach(entry -> change.remove(WaitingItem.TYPE, entry.key()));
    DealStore.line(table, moving.from).holds().stream()
        .filter(hold -> hold.dealId().equals(deal.dealId()))
        .forEach(
            hold -> change.put("left", HoldItem.TYPE, hold.lapsingAt(moving.now), hold.asRead()));
    if (deal.ownCustomer().equals(moving.from)) {
      spellings(table, deal, moving.from)
          .forEach(key -> change.put("key", CompanyKey.TYPE, leading(key, moving), key.asRead()));
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

  private static CompanyKey leading(CompanyKey key, Moving moving) {
    return new CompanyKey(key.key(), moving.to, key.also());
  }
}
