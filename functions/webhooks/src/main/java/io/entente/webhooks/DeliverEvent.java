package io.entente.webhooks;

import io.entente.platform.Consumer;
import io.entente.platform.SideBySide;
import io.entente.platform.events.Notice;
import io.entente.platform.registry.Registry;
import io.entente.platform.registry.TenantRow;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTables;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Tells an event to every endpoint that may and wants to hear of it, at once and to all at the same
 * time. Told twice, it sends nothing that is noted already; where it died before it could note, the
 * endpoint hears the same id again. Endpoints that are not well are left to {@link RetryDelivery}.
 */
final class DeliverEvent implements Consumer {
  static final String NAME = "deliverEvent";

  private final TenantTables tables;
  private final Registry registry;
  private final ToldEvents events;
  private final Sending sending;

  /** Where it looks. */
  record Ground(TenantTables tables, Registry registry, ToldEvents events) {}

  DeliverEvent(Ground ground, Sending sending) {
    this.tables = ground.tables;
    this.registry = ground.registry;
    this.events = ground.events;
    this.sending = sending;
  }

  @Override
  public boolean abreast() {
    return true;
  }

  @Override
  public void accept(Notice notice) {
    TenantTable table = tables.current();
    events
        .find(table, new ToldEvents.Place(notice.aggregate(), notice.version()))
        .ifPresent(event -> tell(table, event));
  }

  private void tell(TenantTable table, ToldEvent event) {
    List<EndpointStore.Hearer> hearers = EndpointStore.hearersOf(table, event);
    List<String> ids = hearers.stream().map(hearer -> id(event, hearer)).toList();
    Set<String> noted = DeliveryStore.noted(table, ids);
    boolean runs = registry.find(table.tenant()).map(DeliverEvent::runs).orElse(false);
    SideBySide.all(
        hearers.stream().filter(hearer -> !noted.contains(id(event, hearer))).toList(),
        hearer -> told(new Sending.Task(table, hearer, event), runs));
  }

  private static boolean runs(TenantRow tenant) {
    return tenant.status().writable();
  }

  private static String id(ToldEvent event, EndpointStore.Hearer hearer) {
    return DeliveryStore.id(event.notice(), hearer.endpoint().endpointId());
  }

  private boolean told(Sending.Task task, boolean runs) {
    DeliveryItem delivery = first(task, runs);
    DeliveryStore.note(task.table(), delivery, sending.clock().instant());
    return delivery.state() == DeliveryState.DELIVERED;
  }

  private DeliveryItem first(Sending.Task task, boolean runs) {
    Instant now = sending.clock().instant();
    EndpointItem endpoint = task.endpoint();
    var of =
        new DeliveryItem.Of(
            id(task.event(), task.hearer()), endpoint.endpointId(), task.event().notice(), false);
    if (!runs || !endpoint.isEnabled()) {
      return DeliveryItem.begun(of, DeliveryState.HELD, now);
    }
    DeliveryItem begun = DeliveryItem.begun(of, DeliveryState.WAITING, now);
    return task.health().isUnwell() ? begun : sending.inTurn(task, begun, Sending.QUICK);
  }
}
