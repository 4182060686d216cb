package io.entente.webhooks;

import static java.util.stream.Collectors.toMap;

import io.entente.kernel.TenantId;
import io.entente.platform.Consumer;
import io.entente.platform.SideBySide;
import io.entente.platform.events.Notice;
import io.entente.platform.registry.Registry;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTables;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

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
    wake(table, noted.values(), List.of()); // it may have died before that
    var fresh = hearers.stream().filter(hearer -> !noted.containsKey(id(event, hearer))).toList();
    if (!fresh.isEmpty()) {
      tell(table, event, fresh);
    }
  }

  /** What became of it is noted when all who are well have heard: of all together. */
  private void tell(TenantTable table, ToldEvent event, List<EndpointStore.Hearer> hearers) {
    boolean runs = ground.runs(table.tenant());
    List<Sending.Task> tasks =
        hearers.stream().map(hearer -> new Sending.Task(table, hearer, event)).toList();
    List<Sending.Task> well = tasks.stream().filter(task -> runs && isWell(task)).toList();
    List<Sending.Task> others = tasks.stream().filter(task -> !well.contains(task)).toList();
    var deliveries = new ArrayList<>(SideBySide.all(well, this::sent));
    others.forEach(task -> deliveries.add(begun(task, aside(task, runs))));
    DeliveryStore.note(table, deliveries);
    wake(table, deliveries, others);
  }

  private static boolean isWell(Sending.Task task) {
    return task.endpoint().isEnabled() && !task.health().isUnwell();
  }

  private static DeliveryState aside(Sending.Task task, boolean runs) {
    return runs && task.endpoint().isEnabled() ? DeliveryState.WAITING : DeliveryState.HELD;
  }

  private DeliveryItem sent(Sending.Task task) {
    return sending.inTurn(task, begun(task, DeliveryState.WAITING), Sending.QUICK);
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

  /**
   * Has those looked after for which something waits; nobody is woken for an endpoint before it has
   * rested.
   *
   * @param unwell to endpoints that may have to rest
   */
  private void wake(
      TenantTable table, Collection<DeliveryItem> deliveries, List<Sending.Task> unwell) {
    Map<String, Instant> rests =
        unwell.stream()
            .map(Sending.Task::health)
            .filter(health -> health.rests().isPresent())
            .collect(toMap(HealthItem::endpointId, health -> health.rests().orElseThrow()));
    Map<String, Instant> wanted =
        deliveries.stream()
            .flatMap(delivery -> delivery.waits().stream())
            .collect(
                toMap(
                    BacklogEntry::endpointId,
                    entry ->
                        Backlog.later(
                            entry.dueAt(), rests.getOrDefault(entry.endpointId(), entry.dueAt()))));
    Backlog.wake(table, sending.clock(), wanted);
  }
}
