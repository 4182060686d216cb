package io.entente.deals;

import io.entente.matching.BlockingKeys;
import io.entente.platform.Consumer;
import io.entente.platform.events.Notice;
import io.entente.platform.items.IndexEntry;
import io.entente.platform.items.IndexedCompany;
import io.entente.platform.items.MatchingIndex;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTables;
import io.entente.platform.table.Versioned;
import java.util.Objects;
import java.util.Set;

/**
 * Puts a customer that came with a deal into the matching index, and then looks whether another
 * deal holds the same company under another spelling: two that were registered within one moment
 * could not see each other. Each is in the index before it looks, so at least one finds the other.
 */
final class IndexCustomer implements Consumer {
  static final String NAME = "indexCustomer";

  private final TenantTables tables;
  private final NearSpellings spellings;

  IndexCustomer(TenantTables tables, NearSpellings spellings) {
    this.tables = tables;
    this.spellings = spellings;
  }

  @Override
  public void accept(Notice notice) {
    TenantTable table = tables.current();
    DealStore.find(table, notice.aggregateId())
        .filter(deal -> deal.item().customerId() != null)
        .ifPresent(deal -> index(table, deal));
  }

  private void index(TenantTable table, Versioned<DealItem> deal) {
    if (spellings.moved(table, deal)) {
      return; // it is told of again where it stands now
    }
    Sought sought = Sought.of(deal.item().description().endCustomer());
    if (deal.item().broughtItsCustomer()) {
      keep(table, deal, sought.postings(deal.item().ownCustomer()));
      spellings.settle(table, deal, sought);
    } else if (isIndexed(table, deal.item().ownCustomer())) {
      String customer = Objects.requireNonNull(deal.item().customerId());
      keep(table, deal, sought.aliases(customer)); // the company that it brought was another's
    }
  }

  private static boolean isIndexed(TenantTable table, String customer) {
    return table.get(IndexEntry.TYPE, IndexEntry.key(customer)).isPresent();
  }

  private static void keep(TenantTable table, Versioned<DealItem> deal, Set<String> postings) {
    new IndexedCompany(new MatchingIndex(table, BlockingKeys.VERSION), BlockingKeys::ofPosting)
        .keep(deal.item().ownCustomer(), deal.version(), postings);
  }
}
