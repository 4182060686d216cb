package io.entente.crm;

import io.entente.platform.Consumer;
import io.entente.platform.events.Notice;
import io.entente.platform.items.ProtectedDeal;
import io.entente.platform.table.Listing;
import io.entente.platform.table.PageCursor;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTables;
import io.entente.platform.table.Versioned;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * The CRM lets us in, for the first time or again: what waits is written now, and what was
 * protected before anybody connected it too. Interrupted, it begins again; what is on its way
 * already is not told again.
 */
final class CatchUpCrm implements Consumer {
  static final String NAME = "catchUpCrm";

  private static final int PART = 100;

  private final TenantTables tables;
  private final Clock clock;

  CatchUpCrm(TenantTables tables, Clock clock) {
    this.tables = tables;
    this.clock = clock;
  }

  @Override
  public void accept(Notice notice) {
    TenantTable table = tables.current();
    String after = PageCursor.BEGIN;
    List<Listing.Entry<ProtectedDeal.Shown>> part;
    do {
      part = protectedDeals(table, after);
      part.forEach(entry -> release(table, entry.view()));
      after = part.isEmpty() ? after : part.getLast().sk();
    } while (part.size() == PART);
  }

  private static List<Listing.Entry<ProtectedDeal.Shown>> protectedDeals(
      TenantTable table, String after) {
    return table.listOldest(
        ProtectedDeal.Shown.VIEW,
        new Listing(Listing.Index.GSI1, ProtectedDeal.LIST, after, PageCursor.END, PART));
  }

  private void release(TenantTable table, ProtectedDeal.Shown deal) {
    Optional<Versioned<PushItem>> read = PushStore.find(table, deal.dealId());
    var now = clock.instant();
    if (read.isEmpty() && deal.isLive()) {
      PushStore.become(table, read, PushItem.first(deal.dealId(), now));
    } else if (read.isPresent() && read.get().item().state() == PushState.WAITING) {
      PushStore.become(table, read, read.get().item().waiting(now, now));
    }
  }
}
