package io.entente.deals;

import io.entente.platform.events.Event;
import io.entente.platform.table.ChangeResult;
import io.entente.platform.table.Listing;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.Versioned;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The deals of a partner that goes, and what is told when they are seen to. */
record PartnersDeals(TenantTable table, String partnerId) {
  private static final int PAGE = 100;

  /** Those in either of its lists, however many there are. */
  List<String> those(Predicate<DealView> wanted) {
    var found = new ArrayList<String>();
    for (DealStatus status : List.of(DealStatus.APPROVED, DealStatus.IN_REVIEW)) {
      String list = DealItem.listOf(partnerId, status);
      String place = DealLists.LAST;
      List<Listing.Entry<DealView>> page;
      do {
        page =
            table.list(
                DealView.VIEW, new Listing(Listing.Index.GSI2, list, DealLists.FIRST, place, PAGE));
        page.stream()
            .filter(entry -> wanted.test(entry.view()))
            .forEach(entry -> found.add(entry.pk().substring("DEAL#".length())));
        place = page.isEmpty() ? place : page.getLast().sk();
      } while (page.size() == PAGE);
    }
    return found;
  }

  /**
   * Tells it once for each parting.
   *
   * @throws IllegalStateException if somebody else tells of it; to be called again
   */
  void tell(long number, long left, Instant now) {
    Optional<Versioned<ReleasedItem>> read =
        table.find(ReleasedItem.TYPE, ReleasedItem.key(partnerId));
    if (read.filter(each -> each.item().number() >= number).isPresent()) {
      return;
    }
    var released = new ReleasedItem(partnerId, number, left);
    Event told = Event.of("deals.released", now, released);
    boolean written =
        table.change().aggregate("released", ReleasedItem.TYPE, released, read, told).commit()
            instanceof ChangeResult.Committed;
    if (!written) {
      throw new IllegalStateException("somebody else tells of it; to be tried again");
    }
  }
}
