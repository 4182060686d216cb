package io.entente.webhooks;

import io.entente.platform.Consumer;
import io.entente.platform.SideBySide;
import io.entente.platform.events.Notice;
import io.entente.platform.table.TenantTable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Sends what waits for an endpoint, apart from those that are well and with more patience. While
 * nothing but failures comes of an endpoint, one delivery at a time finds out whether it is well
 * again; one that is only slow gets many side by side. It goes by what stands in the table: a
 * second call finds somebody at work, or nothing to do.
 */
final class SendBacklog implements Consumer {
  static final String NAME = "sendBacklog";

  /** Side by side, to one endpoint. */
  private static final int PART = 20;

  /** When no further part is begun, so that the last one ends before the function does. */
  private static final Duration LONG_ENOUGH = Duration.ofSeconds(10);

  private final DeliverEvent.Ground ground;
  private final Sending sending;

  SendBacklog(DeliverEvent.Ground ground, Sending sending) {
    this.ground = ground;
    this.sending = sending;
  }

  @Override
  public boolean abreast() {
    return true;
  }

  @Override
  public void accept(Notice notice) {
    TenantTable table = ground.tables().current();
    var backlog = new Backlog(table, notice.aggregateId(), sending.clock());
    if (backlog.take()) {
      send(table, backlog);
      backlog.leave(() -> EndpointStore.health(table, backlog.endpointId()).rests());
    }
  }

  private void send(TenantTable table, Backlog backlog) {
    long begun = System.nanoTime();
    boolean more = true;
    while (more && System.nanoTime() - begun < LONG_ENOUGH.toNanos()) {
      more = sentPart(table, backlog);
    }
  }

  /** Tells whether more may follow at once. */
  private boolean sentPart(TenantTable table, Backlog backlog) {
    HealthItem health = EndpointStore.health(table, backlog.endpointId());
    if (health.restsAt(sending.clock().instant())) {
      return false;
    }
    List<BacklogEntry> due = backlog.due(health.isFailing() ? 1 : PART);
    if (due.isEmpty()) {
      return false;
    }
    var target = target(table, backlog.endpointId(), health);
    SideBySide.all(waiting(table, due), waits -> replaced(table, waits, target.next(waits)));
    return true;
  }

  private Target target(TenantTable table, String endpointId, HealthItem health) {
    var hearer =
        EndpointStore.find(table, endpointId)
            .map(read -> new EndpointStore.Hearer(read.item(), health));
    return new Target(table, hearer, ground.runs(table.tenant()));
  }

  /** One delivery in the backlog. */
  private record Waits(BacklogEntry entry, Optional<DeliveryItem> delivery) {}

  private static List<Waits> waiting(TenantTable table, List<BacklogEntry> due) {
    var deliveries = DeliveryStore.all(table, due.stream().map(BacklogEntry::deliveryId).toList());
    var waiting = new ArrayList<Waits>();
    due.forEach(
        entry ->
            waiting.add(new Waits(entry, Optional.ofNullable(deliveries.get(entry.deliveryId())))));
    return waiting;
  }

  private static boolean replaced(TenantTable table, Waits waits, Optional<DeliveryItem> next) {
    DeliveryStore.replace(table, waits.entry, next);
    return true;
  }

  /** Where it is all to go. */
  private final class Target {
    private final TenantTable table;
    private final Optional<EndpointStore.Hearer> hearer;
    private final boolean runs;

    Target(TenantTable table, Optional<EndpointStore.Hearer> hearer, boolean runs) {
      this.table = table;
      this.hearer = hearer;
      this.runs = runs;
    }

    /** What becomes of a delivery; nothing, where there is none that waits. */
    Optional<DeliveryItem> next(Waits waits) {
      return waits
          .delivery
          .filter(delivery -> delivery.state() == DeliveryState.WAITING)
          .map(delivery -> hearer.map(h -> next(h, delivery)).orElseGet(() -> failed(delivery)));
    }

    private DeliveryItem next(EndpointStore.Hearer to, DeliveryItem delivery) {
      return runs && to.endpoint().isEnabled()
          ? sent(to, delivery)
          : delivery.ended(DeliveryState.HELD, delivery.attempts());
    }

    /** An event that is no more, or may not be heard by this endpoint any more, is not sent. */
    private DeliveryItem sent(EndpointStore.Hearer to, DeliveryItem delivery) {
      return ground
          .events()
          .find(table, new ToldEvents.Place(delivery.aggregate(), delivery.eventVersion()))
          .filter(event -> event.mayBeHeardBy(to.endpoint()))
          .map(event -> new Sending.Task(table, to, event))
          .map(task -> sending.inTurn(task, delivery, Sending.PATIENT))
          .orElseGet(() -> failed(delivery));
    }

    private static DeliveryItem failed(DeliveryItem delivery) {
      return delivery.ended(DeliveryState.FAILED, delivery.attempts());
    }
  }
}
