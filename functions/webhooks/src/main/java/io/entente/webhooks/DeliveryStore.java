package io.entente.webhooks;

import io.entente.kernel.DerivedId;
import io.entente.platform.events.Event;
import io.entente.platform.events.Notice;
import io.entente.platform.table.ChangeResult;
import io.entente.platform.table.Condition;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Deliveries in the tenant's table. Only those that must be woken again are told of. */
final class DeliveryStore {
  /** The kind of due time that wakes a delivery. */
  static final String RETRY_DUE = "delivery.retry_due";

  private static final String POSTPONED = "delivery.postponed";
  private static final String ENDED = "delivery.ended";

  /** What is told of a delivery. */
  record Told(String endpointId, DeliveryState state, int attempts) {}

  private DeliveryStore() {}

  /**
   * The first delivery of an event to an endpoint: a function of both, however often it is told.
   */
  static String id(Notice event, String endpointId) {
    return DerivedId.of("delivery", event.tenant().value(), endpointId, event.id());
  }

  static Optional<Versioned<DeliveryItem>> find(TenantTable table, String deliveryId) {
    return table.find(DeliveryItem.TYPE, DeliveryItem.key(deliveryId));
  }

  /** One of an endpoint's, for showing. */
  static Optional<DeliveryItem> get(TenantTable table, String endpointId, String deliveryId) {
    return table
        .get(DeliveryItem.TYPE, DeliveryItem.key(deliveryId))
        .filter(delivery -> delivery.endpointId().equals(endpointId));
  }

  /** Which of them are noted already. */
  static Set<String> noted(TenantTable table, List<String> ids) {
    List<ItemKey> keys = ids.stream().map(DeliveryItem::key).toList();
    return table.read(keys).of(DeliveryItem.TYPE).stream()
        .map(DeliveryItem::deliveryId)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** A new one; if it is noted already, that stays. */
  static void note(TenantTable table, DeliveryItem delivery, Instant now) {
    if (delivery.state() == DeliveryState.WAITING) {
      begin(table, delivery, now);
    } else {
      table.change().put("delivery", DeliveryItem.TYPE, delivery, Condition.ABSENT).commit();
    }
  }

  /** A new one that waits; whoever hears of it tries it when its time has come. */
  static ChangeResult begin(TenantTable table, DeliveryItem delivery, Instant now) {
    return table
        .change()
        .create("delivery", DeliveryItem.TYPE, delivery, event(delivery, now))
        .commit();
  }

  /** The next version, if nobody was faster; the other's word is as good as this one. */
  static void replace(
      TenantTable table, Versioned<DeliveryItem> read, DeliveryItem next, Instant now) {
    table.change().replace("delivery", DeliveryItem.TYPE, next, read, event(next, now)).commit();
  }

  private static Event event(DeliveryItem delivery, Instant now) {
    var told = new Told(delivery.endpointId(), delivery.state(), delivery.attempts());
    Instant next = delivery.nextAt();
    if (next == null) {
      return Event.of(ENDED, now, told);
    }
    Event postponed = Event.of(POSTPONED, now, told);
    return next.isAfter(now) ? postponed.dueAt(RETRY_DUE, next) : postponed;
  }
}
