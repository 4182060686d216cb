package io.entente.webhooks;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;
import io.entente.platform.table.Timestamps;
import java.time.Duration;
import java.time.Instant;

/**
 * That a delivery waits for its endpoint: beside the backlog itself, in the order in which it is to
 * be sent, so that what is due is one bounded read.
 */
record BacklogEntry(
    @Stored(DataClass.BUSINESS) String endpointId,
    @Stored(DataClass.BUSINESS) Instant dueAt,
    @Stored(DataClass.BUSINESS) String deliveryId) {
  static final String PREFIX = "AT#";

  /** A little longer than the delivery. */
  private static final Duration KEPT = Duration.ofDays(31);

  static final ItemType<BacklogEntry> TYPE =
      ItemType.named("webhook_backlog_entry", 1, "webhooks")
          .holding(BacklogEntry.class, BacklogEntry::key)
          .expires(entry -> entry.dueAt.plus(KEPT));

  ItemKey key() {
    return new ItemKey(BacklogItem.PK + endpointId, sk(dueAt) + "#" + deliveryId);
  }

  static String sk(Instant at) {
    return PREFIX + Timestamps.text(at);
  }
}
