package io.entente.deals;

import io.entente.matching.BlockingKeys;
import io.entente.matching.IdentityKey;
import io.entente.platform.Consumer;
import io.entente.platform.events.Event;
import io.entente.platform.events.Notice;
import io.entente.platform.items.CompanyKey;
import io.entente.platform.items.Hold;
import io.entente.platform.items.IndexedCompany;
import io.entente.platform.items.MatchingIndex;
import io.entente.platform.items.WaitingItem;
import io.entente.platform.table.Change;
import io.entente.platform.table.ChangeResult;
import io.entente.platform.table.Condition;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTables;
import io.entente.platform.table.Versioned;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The vendor's CRM has an account no more: deals that hold or wait there stay, which is noted in
 * their histories for the vendor's people, and their customer is known from then on as one that
 * came with a deal is. So who registers the company later still meets the deal that holds it.
 */
final class KeepCustomer implements Consumer {
  static final String NAME = "keepCustomer";

  /** What is noted. */
  record AccountDeleted(String dealId, String partnerId, String accountId) {}

  private final TenantTables tables;
  private final Clock clock;

  KeepCustomer(TenantTables tables, Clock clock) {
    this.tables = tables;
    this.clock = clock;
  }

  private record Cause(Notice notice, Instant now) {
    String account() {
      return notice.aggregateId();
    }
  }

  @Override
  public void accept(Notice notice) {
    TenantTable table = tables.current();
    var cause = new Cause(notice, clock.instant());
    Line line = DealStore.lineOfRoot(table, cause.account());
    Stream.concat(
            line.holds().stream().filter(hold -> hold.liveAt(cause.now)).map(Hold::dealId),
            line.entries().stream().map(WaitingItem::dealId))
        .distinct()
        .forEach(dealId -> keep(table, dealId, cause));
  }

  private static void keep(TenantTable table, String dealId, Cause cause) {
    Versioned<DealItem> deal = DealStore.find(table, dealId).orElseThrow();
    Sought sought = Sought.of(deal.item().description().endCustomer());
    String customer = Objects.requireNonNull(deal.item().customerId());
    Change change = noted(table, deal, cause);
    spellings(table, sought).forEach(key -> lead(change, key, customer));
    if (refused(change.commit())) {
      throw new IllegalStateException("the deal changed while its customer was kept");
    }
    if (!deal.item().broughtItsCustomer()) { // that one is in the index by itself
      new IndexedCompany(new MatchingIndex(table, BlockingKeys.VERSION), BlockingKeys::ofPosting)
          .keep(deal.item().ownCustomer(), deal.version(), sought.aliases(customer));
    }
  }

  private static Change noted(TenantTable table, Versioned<DealItem> read, Cause cause) {
    DealItem deal = read.item();
    var noted = new AccountDeleted(deal.dealId(), deal.partnerId(), cause.account());
    return table
        .change()
        .replace(
            "deal", DealItem.TYPE, deal, read, Event.of("deal.account_deleted", cause.now, noted))
        .once(NAME, cause.notice.id() + "#" + deal.dealId(), cause.now);
  }

  /** Those of the deal that lead nowhere. */
  private static List<String> spellings(TenantTable table, Sought sought) {
    List<String> keys = sought.keys().stream().map(IdentityKey::toString).toList();
    Set<String> known =
        table.read(keys.stream().map(CompanyKey::key).toList()).of(CompanyKey.TYPE).stream()
            .map(CompanyKey::key)
            .collect(Collectors.toSet());
    return keys.stream().filter(key -> !known.contains(key)).toList();
  }

  private static void lead(Change change, String key, String customer) {
    change.put("key", CompanyKey.TYPE, new CompanyKey(key, customer, List.of()), Condition.ABSENT);
  }

  /** What was done already is not done again. */
  private static boolean refused(ChangeResult result) {
    return result instanceof ChangeResult.Raced
        || (result instanceof ChangeResult.Lost lost && !lost.at("seen"));
  }
}
