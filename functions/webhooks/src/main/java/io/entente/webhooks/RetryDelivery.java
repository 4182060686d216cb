package io.entente.webhooks;

import io.entente.platform.Consumer;
import io.entente.platform.events.Notice;
import io.entente.platform.registry.Registry;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTables;
import io.entente.platform.table.Versioned;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Tries a delivery whose time has come, with more patience than the first time. It goes by the
 * delivery as it stands: one that has ended, or whose time is later, is left as it is, however
 * often it is told.
 */
final class RetryDelivery implements Consumer {
  static final String NAME = "retryDelivery";

  private final TenantTables tables;
  private final Registry registry;
  private final ToldEvents events;
  private final Sending sending;

  RetryDelivery(DeliverEvent.Ground ground, Sending sending) {
    this.tables = ground.tables();
    this.registry = ground.registry();
    this.events = ground.events();
    this.sending = sending;
  }

  @Override
  public boolean abreast() {
    return true;
  }

  @Override
  public void accept(Notice notice) {
    TenantTable table = tables.current();
    Instant now = sending.clock().instant();
    DeliveryStore.find(table, notice.aggregateId())
        .filter(read -> isDue(read.item(), now))
        .ifPresent(read -> DeliveryStore.replace(table, read, next(table, read), now()));
  }

  private Instant now() {
    return sending.clock().instant();
  }

  private static boolean isDue(DeliveryItem delivery, Instant now) {
    Instant next = delivery.nextAt();
    return delivery.state() == DeliveryState.WAITING && next != null && !next.isAfter(now);
  }

  private DeliveryItem next(TenantTable table, Versioned<DeliveryItem> read) {
    DeliveryItem delivery = read.item();
    Optional<EndpointItem> endpoint =
        EndpointStore.find(table, delivery.endpointId()).map(Versioned::item);
    if (endpoint.isEmpty()) {
      return delivery.ended(DeliveryState.FAILED, delivery.attempts());
    }
    boolean runs = registry.find(table.tenant()).map(row -> row.status().writable()).orElse(false);
    if (!runs || !endpoint.get().isEnabled()) {
      return delivery.ended(DeliveryState.HELD, delivery.attempts());
    }
    HealthItem health = EndpointStore.health(table, delivery.endpointId());
    return health.restsAt(now())
        ? delivery.waiting(delivery.attempts(), Objects.requireNonNull(health.notBefore()))
        : sent(table, new EndpointStore.Hearer(endpoint.get(), health), delivery);
  }

  /** An event that is no more, or may not be heard by this endpoint any more, is not sent. */
  private DeliveryItem sent(TenantTable table, EndpointStore.Hearer hearer, DeliveryItem delivery) {
    return events
        .find(table, new ToldEvents.Place(delivery.aggregate(), delivery.eventVersion()))
        .filter(event -> event.mayBeHeardBy(hearer.endpoint()))
        .map(
            event ->
                sending.inTurn(new Sending.Task(table, hearer, event), delivery, Sending.PATIENT))
        .orElseGet(() -> delivery.ended(DeliveryState.FAILED, delivery.attempts()));
  }
}
