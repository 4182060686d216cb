package io.entente.webhooks;

import io.entente.kernel.DerivedId;
import io.entente.kernel.Outcome;
import io.entente.kernel.ProblemKind;
import io.entente.platform.SideBySide;
import io.entente.platform.caller.Caller;
import io.entente.platform.events.Notice;
import io.entente.platform.table.TenantTable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * Sends again what was sent: a new delivery of the same event under the same webhook-id. Its id is
 * a function of the delivery and of whoever asked under which key, so that asking twice sends once.
 */
record Replays(Clock clock) {

  /** Those of one endpoint. */
  List<DeliveryItem> again(TenantTable table, List<DeliveryItem> deliveries, String key) {
    List<DeliveryItem> again = SideBySide.map(deliveries, d -> again(table, d, key));
    again.stream()
        .findFirst()
        .map(delivery -> new Backlog(table, delivery.endpointId(), clock))
        .ifPresent(backlog -> backlog.wakeBy(clock.instant()));
    return again;
  }

  private DeliveryItem again(TenantTable table, DeliveryItem delivery, String idempotencyKey) {
    Instant now = clock.instant();
    var event =
        new Notice(
            table.tenant(),
            delivery.aggregate(),
            delivery.eventVersion(),
            delivery.eventType(),
            delivery.since());
    String id =
        DerivedId.of(
            "delivery",
            table.tenant().value(),
            delivery.deliveryId(),
            Caller.current().subject(),
            idempotencyKey);
    var of = new DeliveryItem.Of(id, delivery.endpointId(), event, true);
    DeliveryItem again = DeliveryItem.begun(of, DeliveryState.WAITING, now);
    DeliveryStore.note(table, List.of(again));
    return DeliveryStore.get(table, delivery.endpointId(), id).orElse(again);
  }

  static <T> Outcome<T> disabled() {
    return Outcome.refused(
        ProblemKind.CONFLICT, "The endpoint is disabled. Enable it first, then send again.");
  }
}
