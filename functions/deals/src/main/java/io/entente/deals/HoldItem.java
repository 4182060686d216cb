package io.entente.deals;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import io.entente.platform.items.Customers;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;
import io.entente.platform.table.ItemType.IndexKey;
import io.entente.platform.table.Timestamps;
import java.time.Instant;
import java.util.Optional;

/**
 * Who holds one end customer for one product family. There is one of it, so two can never hold.
 *
 * @param until when it lapses, whether anybody notices or not
 * @param drawn how many numbers have been drawn by those who came later; never reset
 * @param left how many of them have left the line again
 */
record HoldItem(
    @Stored(DataClass.BUSINESS) String customerId,
    @Stored(DataClass.BUSINESS) String family,
    @Stored(DataClass.BUSINESS) String dealId,
    @Stored(DataClass.BUSINESS) String partnerId,
    @Stored(DataClass.BUSINESS) Instant until,
    @Stored(DataClass.BUSINESS) long drawn,
    @Stored(DataClass.BUSINESS) long left) {

  static final ItemType<HoldItem> TYPE =
      ItemType.named("hold", 1, "deals")
          .holding(HoldItem.class, hold -> key(hold.customerId, hold.family))
          .second(
              hold ->
                  Optional.of(
                      new IndexKey(
                          "PARTNER#%s#HOLDS".formatted(hold.partnerId),
                          Timestamps.text(hold.until))));

  static ItemKey key(String customerId, String family) {
    return new ItemKey(Customers.pk(customerId), "HOLD#" + family);
  }

  boolean liveAt(Instant now) {
    return until.isAfter(now);
  }
}
