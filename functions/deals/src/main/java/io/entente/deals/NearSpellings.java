package io.entente.deals;

import io.entente.matching.Matching;
import io.entente.matching.Posting;
import io.entente.platform.items.IndexPostings;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.Versioned;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Sets right what two spellings of one company let happen: two deals that hold it. The first to
 * arrive keeps it. The other is decided again where the first one stands, with everybody who waits
 * behind it, in their order, and its customer's spellings lead there from then on.
 */
final class NearSpellings {
  private final Relocation relocation;
  private final Clock clock;

  NearSpellings(Relocation relocation, Clock clock) {
    this.relocation = relocation;
    this.clock = clock;
  }

  /** Two deals that hold one company, the first one first. */
  private record Pair(Versioned<DealItem> first, Versioned<DealItem> second) {
    static Pair of(Versioned<DealItem> one, Versioned<DealItem> other) {
      return Latecomers.arrival().compare(one.item(), other.item()) < 0
          ? new Pair(one, other)
          : new Pair(other, one);
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

  /** Whether the deal's customer was merged into another while it came, and it has followed now. */
  boolean moved(TenantTable table, Versioned<DealItem> deal) {
    return relocation.ifFollowing(
        table, Objects.requireNonNull(deal.item().customerId()), clock.instant());
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
    return Recognition.matcher(others).match(sought.profile()) instanceof Matching.Same(var it, _)
        ? Optional.of(it.customerId())
        : Optional.empty();
  }

  private void correct(TenantTable table, Pair pair, Instant now) {
    relocation.all(
        table,
        new Relocation.Way(
            Objects.requireNonNull(pair.second.item().customerId()),
            Objects.requireNonNull(pair.first.item().customerId()),
            now));
  }
}
