package io.entente.deals;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;

/**
 * What became of the open deals of a partner that takes no part any more.
 *
 * @param number of the partner's parting
 * @param left how many are open still, as the program wants it
 */
record ReleasedItem(
    @Stored(DataClass.BUSINESS) String partnerId,
    @Stored(DataClass.BUSINESS) long number,
    @Stored(DataClass.BUSINESS) long left) {
  static final ItemType<ReleasedItem> TYPE =
      ItemType.named("released_deals", 1, "deals")
          .holding(ReleasedItem.class, released -> key(released.partnerId));

  static ItemKey key(String partnerId) {
    return new ItemKey("PARTING#" + partnerId + "#DEALS", "RELEASED");
  }
}
