package io.entente.webhooks;

import io.entente.kernel.DerivedId;
import io.entente.platform.events.Notice;
import io.entente.platform.table.Change;
import io.entente.platform.table.ChangeResult;
import io.entente.platform.table.Condition;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.TenantTable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Deliveries in the tenant's table; those that wait stand in their endpoint's backlog as well. */
final class DeliveryStore {
  /** Each is two writes at most, and a transaction a hundred. */
  private static final int AT_ONCE = 50;

  private DeliveryStore() {}

  /**
   * The first delivery of an event to an endpoint: a function of both, however often it is told.
   */
  static String id(Notice event, String endpointId) {
    return DerivedId.of("delivery", event.tenant().value(), endpointId, event.id());
  }

  /** One of an endpoint's, for showing. */
  static Optional<DeliveryItem> get(TenantTable table, String endpointId, String deliveryId) {
    return table
        .get(DeliveryItem.TYPE, DeliveryItem.key(deliveryId))
        .filter(delivery -> delivery.endpointId().equals(endpointId));
  }

  /** Those of them that are noted, by their ids. */
  static Map<String, DeliveryItem> all(TenantTable table, List<String> ids) {
    List<ItemKey> keys = ids.stream().map(DeliveryItem::key).toList();
    return table.read(keys).of(DeliveryItem.TYPE).stream()
        .collect(Collectors.toUnmodifiableMap(DeliveryItem::deliveryId, Function.identity()));
  }

  /** New ones; what is noted already stays. */
  static void note(TenantTable table, List<DeliveryItem> deliveries) {
    for (int from = 0; from < deliveries.size(); from += AT_ONCE) {
      noteTogether(table, deliveries.subList(from, Math.min(from + AT_ONCE, deliveries.size())));
    }
  }

  private static void noteTogether(TenantTable table, List<DeliveryItem> deliveries) {
    Change all = table.change();
    deliveries.forEach(delivery -> note(all, delivery));
    if (!(all.commit() instanceof ChangeResult.Committed) && deliveries.size() > 1) {
      deliveries.forEach(delivery -> noteTogether(table, List.of(delivery)));
    }
  }

  private static void note(Change change, DeliveryItem delivery) {
    change.put("delivery", DeliveryItem.TYPE, delivery, Condition.ABSENT);
    delivery.waits().ifPresent(entry -> change.put(BacklogEntry.TYPE, entry));
  }

  /**
   * What became of a delivery that waited there, if nobody was faster; the other's word is as good
   * as this one.
   *
   * @param next none: there is no such delivery any more
   */
  static void replace(TenantTable table, BacklogEntry entry, Optional<DeliveryItem> next) {
    Change change =
        table.change().remove("entry", BacklogEntry.TYPE, entry.key(), Condition.PRESENT);
    next.ifPresent(delivery -> change.put(DeliveryItem.TYPE, delivery));
    next.flatMap(DeliveryItem::waits).ifPresent(later -> change.put(BacklogEntry.TYPE, later));
    change.commit();
  }
}
