package io.entente.webhooks;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;

/**
 * What became of the endpoints of a partner that goes, or comes back.
 *
 * @param number of the partner's parting
 * @param left how many were left as they are
 */
record ClosedEndpointsItem(
    @Stored(DataClass.BUSINESS) String partnerId,
    @Stored(DataClass.BUSINESS) long number,
    @Stored(DataClass.BUSINESS) long left) {
  static final ItemType<ClosedEndpointsItem> TYPE =
      ItemType.named("closed_endpoints", 1, "webhooks")
          .holding(ClosedEndpointsItem.class, closed -> key(closed.partnerId));

  static ItemKey key(String partnerId) {
    return new ItemKey("PARTING#" + partnerId + "#ENDPOINTS", "CLOSED");
  }
}
