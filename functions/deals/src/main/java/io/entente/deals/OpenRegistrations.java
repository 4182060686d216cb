package io.entente.deals;

import io.entente.platform.table.Listing;
import io.entente.platform.table.TenantTable;
import io.entente.program.Tier;
import java.time.Instant;

/**
 * How many protections a partner has, one a customer and family: read from the list of what it has
 * protected, which may be a moment behind. What the vendor's own people and programs register for a
 * partner is not held against it, so that nobody's books need fit a quota to be taken over.
 */
final class OpenRegistrations {
  private OpenRegistrations() {}

  static long of(TenantTable table, String partnerId, Instant now) {
    if (!DealStore.asPartner()) {
      return 0;
    }
    var listing =
        new Listing(
            Listing.Index.GSI2,
            DealItem.listOf(partnerId, DealStatus.APPROVED),
            DealLists.FIRST,
            DealLists.LAST,
            Math.toIntExact(Tier.HIGHEST_QUOTA));
    return table.list(DealView.VIEW, listing).stream()
        .filter(entry -> entry.view().statusAt(now).isProtected())
        .mapToLong(entry -> entry.view().products().size())
        .sum();
  }
}
