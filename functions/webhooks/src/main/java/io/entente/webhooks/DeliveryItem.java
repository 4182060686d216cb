package io.entente.webhooks;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import io.entente.platform.events.Notice;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;
import io.entente.platform.table.ItemType.IndexKey;
import io.entente.platform.table.Timestamps;
import io.entente.platform.table.View;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One event on its way to one endpoint, and the log of it. The body is not kept: it is made of the
 * event item at each attempt.
 *
 * @param aggregate where the event item stands, with its version
 * @param attempts those that count on the ladder
 * @param nextAt when it is tried next; none: no more
 * @param again whether somebody asked for it once more
 * @param hasTurn whether its next attempt has drawn its turn at an endpoint with a limit
 * @param tries the latest, the oldest first
 */
record DeliveryItem(
    @Stored(DataClass.BUSINESS) String deliveryId,
    @Stored(DataClass.BUSINESS) String endpointId,
    @Stored(DataClass.BUSINESS) String eventId,
    @Stored(DataClass.BUSINESS) String eventType,
    @Stored(DataClass.BUSINESS) String aggregate,
    @Stored(DataClass.BUSINESS) long eventVersion,
    @Stored(DataClass.BUSINESS) DeliveryState state,
    @Stored(DataClass.BUSINESS) int attempts,
    @Stored(DataClass.BUSINESS) Instant since,
    @Stored(DataClass.BUSINESS) @Nullable Instant nextAt,
    @Stored(DataClass.BUSINESS) boolean again,
    @Stored(DataClass.BUSINESS) boolean hasTurn,
    @Stored(DataClass.PERSONAL) List<Try> tries) {
  private static final Duration KEPT = Duration.ofDays(30);
  private static final int MOST_TRIES = 10;

  /** What a list shows of it. */
  record Shown(
      @Stored(DataClass.BUSINESS) String eventId,
      @Stored(DataClass.BUSINESS) String eventType,
      @Stored(DataClass.BUSINESS) DeliveryState state,
      @Stored(DataClass.BUSINESS) int attempts,
      @Stored(DataClass.BUSINESS) @Nullable Instant nextAt,
      @Stored(DataClass.BUSINESS) boolean again) {
    static final View<Shown> VIEW = View.of(Shown.class);
  }

  static final ItemType<DeliveryItem> TYPE =
      ItemType.named("webhook_delivery", 1, "webhooks")
          .holding(DeliveryItem.class, delivery -> key(delivery.deliveryId))
          .first(d -> Optional.of(new IndexKey(list(d.endpointId), place(d.since, d.deliveryId))))
          .view(Shown.VIEW, DeliveryItem::shown)
          .expires(delivery -> delivery.since.plus(KEPT));

  static ItemKey key(String deliveryId) {
    return new ItemKey("DELIVERY#" + deliveryId, "DELIVERY");
  }

  static String list(String endpointId) {
    return EndpointItem.PK + endpointId + "#DELIVERIES";
  }

  static String place(Instant since, String deliveryId) {
    return Timestamps.text(since) + "#" + deliveryId;
  }

  /** Which delivery of which event. */
  record Of(String deliveryId, String endpointId, Notice event, boolean again) {}

  static DeliveryItem begun(Of of, DeliveryState state, Instant now) {
    return new DeliveryItem(
        of.deliveryId,
        of.endpointId,
        of.event.id(),
        of.event.type(),
        of.event.aggregate(),
        of.event.version(),
        state,
        0,
        now,
        state == DeliveryState.WAITING ? now : null,
        of.again,
        false,
        List.of());
  }

  /** Where it stands in its endpoint's backlog, if it waits. */
  Optional<BacklogEntry> waits() {
    return nextAt == null
        ? Optional.empty()
        : Optional.of(new BacklogEntry(endpointId, nextAt, deliveryId));
  }

  private Shown shown() {
    return new Shown(eventId, eventType, state, attempts, nextAt, again);
  }

  /** After one more attempt. */
  DeliveryItem tried(Try latest) {
    var all = new ArrayList<>(tries);
    all.add(latest);
    return with(state, attempts, nextAt)
        .logged(all.subList(Math.max(0, all.size() - MOST_TRIES), all.size()));
  }

  /** It is over. */
  DeliveryItem ended(DeliveryState last, int count) {
    return with(last, count, null);
  }

  /** It is tried again then. */
  DeliveryItem waiting(int count, Instant next) {
    return with(DeliveryState.WAITING, count, next);
  }

  /** It is sent then, whatever else is sent by then: its turn is drawn. */
  DeliveryItem inTurn(Instant turn) {
    return new DeliveryItem(
        deliveryId,
        endpointId,
        eventId,
        eventType,
        aggregate,
        eventVersion,
        DeliveryState.WAITING,
        attempts,
        since,
        turn,
        again,
        true,
        tries);
  }

  private DeliveryItem with(DeliveryState nextState, int count, @Nullable Instant next) {
    return new DeliveryItem(
        deliveryId,
        endpointId,
        eventId,
        eventType,
        aggregate,
        eventVersion,
        nextState,
        count,
        since,
        next,
        again,
        false,
        tries);
  }

  private DeliveryItem logged(List<Try> log) {
    return new DeliveryItem(
        deliveryId,
        endpointId,
        eventId,
        eventType,
        aggregate,
        eventVersion,
        state,
        attempts,
        since,
        nextAt,
        again,
        hasTurn,
        List.copyOf(log));
  }
}
