package io.entente.webhooks;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;

/**
 * From when on an endpoint with a limit takes the next event: each that is sent moves it by its
 * share of a minute.
 *
 * @param free milliseconds since 1970, so that two can move it at once
 */
record PaceItem(
    @Stored(DataClass.BUSINESS) String endpointId, @Stored(DataClass.BUSINESS) long free) {
  /** The attribute that is moved. */
  static final String FREE = "free";

  static final ItemType<PaceItem> TYPE =
      ItemType.named("webhook_pace", 1, "webhooks")
          .holding(PaceItem.class, pace -> key(pace.endpointId));

  static ItemKey key(String endpointId) {
    return new ItemKey(EndpointItem.PK + endpointId, "PACE");
  }
}
