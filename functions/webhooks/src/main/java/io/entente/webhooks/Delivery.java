package io.entente.webhooks;

import io.entente.platform.table.Listing;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A delivery as the contract shows it. */
record Delivery(
    String deliveryId,
    String eventId,
    String eventType,
    DeliveryState state,
    int attempts,
    Instant since,
    @Nullable Instant nextAt) {

  static Delivery of(DeliveryItem item) {
    return new Delivery(
        item.deliveryId(),
        item.eventId(),
        item.eventType(),
        item.state(),
        item.attempts(),
        item.since(),
        item.nextAt());
  }

  static Delivery of(Listing.Entry<DeliveryItem.Shown> entry) {
    DeliveryItem.Shown shown = entry.view();
    return new Delivery(
        id(entry),
        shown.eventId(),
        shown.eventType(),
        shown.state(),
        shown.attempts(),
        since(entry),
        shown.nextAt());
  }

  static String id(Listing.Entry<DeliveryItem.Shown> entry) {
    return entry.sk().substring(entry.sk().indexOf('#') + 1);
  }

  static Instant since(Listing.Entry<DeliveryItem.Shown> entry) {
    return Instant.parse(entry.sk().substring(0, entry.sk().indexOf('#')));
  }
}
