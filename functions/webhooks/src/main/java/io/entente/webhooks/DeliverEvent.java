package io.entente.webhooks;

import io.entente.kernel.TenantId;
import io.entente.platform.Consumer;
import io.entente.platform.SideBySide;
import io.entente.platform.events.Notice;
import io.entente.platform.registry.Registry;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTables;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Tells an event to every endpoint that may and wants to hear of it, at once and to all at the same
 * time. Told twice, it sends nothing that is noted already; where it died before it could note, the
 * endpoint hears the same id again. Endpoints that are not well are left to {@link SendBacklog}.
 */
final class DeliverEvent implements Consumer {
  static final String NAME = "deliverEvent";

  private final Ground ground;
  private final Sending sending;

  /** Where it looks. */
  record Ground(TenantTables tables, Registry registry, ToldEvents events) {
    /** Whether anything is sent for a tenant now. */
    boolean runs(TenantId tenant) {
      return registry.find(tenant).map(row -> row.status().writable()).orElse(false);
    }
  }

  DeliverEvent(Ground ground, Sending sending) {
    this.ground = ground;
    this.sending = sending;
  }

  @Override
  public boolean abreast() {
    return true;
  }

  @Override
  public void accept(Notice notice) {
    TenantTable table = ground.tables.current();
    ground
        .events
        .find(table, new ToldEvents.Place(notice.aggregate(), notice.version()))
        .ifPresent(event -> tell(table, event));
  }

  private void tell(TenantTable table, ToldEvent event) {
    List<EndpointStore.Hearer> hearers = EndpointStore.hearersOf(table, event);
    List<String> ids = hearers.stream().map(hearer -> id(event, hearer)).toList();
    Map<String, DeliveryItem> noted = DeliveryStore.all(table, ids);
    noted.values().forEach(delivery -> wake(table, delivery)); // it may have died before that
    var fresh = hearers.stream().filter(hearer -> !noted.containsKey(id(event, hearer))).toList();
    if (!fresh.isEmpty()) {
      tell(table, event, fresh);
    }
  }

  private void tell(TenantTable table, ToldEvent event, List<EndpointStore.Hearer> hearers) {
    boolean runs = ground.runs(table.tenant());
    Map<Boolean, List<Sending.Task>> tasks =
        hearers.stream()
            .map(hearer -> new Sending.Task(table, hearer, event))
            .collect(Collectors.partitioningBy(task -> runs && isWell(task)));
    SideBySide.all(tasks.getOrDefault(true, List.of()), this::sent);
    setAside(table, tasks.getOrDefault(false, List.of()), runs);
  }

  private static boolean isWell(Sending.Task task) {
    return task.endpoint().isEnabled() && !task.health().isUnwell();
  }

  /** What is not sent at once is noted when the others have heard, all of it together. */
  private void setAside(TenantTable table, List<Sending.Task> tasks, boolean runs) {
    List<DeliveryItem> deliveries =
        tasks.stream()
            .map(
                task ->
                    begun(
                        task,
                        runs && task.endpoint().isEnabled()
                            ? DeliveryState.WAITING
                            : DeliveryState.HELD))
            .toList();
    DeliveryStore.note(table, deliveries);
    for (int i = 0; i < tasks.size(); i++) {
      wake(table, deliveries.get(i), tasks.get(i).health());
    }
  }

  private boolean sent(Sending.Task task) {
    DeliveryItem delivery = sending.inTurn(task, begun(task, DeliveryState.WAITING), Sending.QUICK);
    DeliveryStore.note(task.table(), List.of(delivery));
    wake(task.table(), delivery);
    return delivery.state() == DeliveryState.DELIVERED;
  }

  private DeliveryItem begun(Sending.Task task, DeliveryState state) {
    ToldEvent event = task.event();
    var of =
        new DeliveryItem.Of(
            id(event, task.hearer()), task.endpoint().endpointId(), event.notice(), false);
    return DeliveryItem.begun(of, state, sending.clock().instant());
  }

  private static String id(ToldEvent event, EndpointStore.Hearer hearer) {
    return DeliveryStore.id(event.notice(), hearer.endpoint().endpointId());
  }

  private void wake(TenantTable table, DeliveryItem delivery) {
    wake(table, delivery, HealthItem.well(delivery.endpointId()));
  }

  /** Nobody is woken for an endpoint before it has rested. */
  private void wake(TenantTable table, DeliveryItem delivery, HealthItem health) {
    Instant next = delivery.nextAt();
    if (next != null) {
      Instant wanted = health.rests().filter(next::isBefore).orElse(next);
      new Backlog(table, delivery.endpointId(), sending.clock()).wakeBy(wanted);
    }
  }
}
