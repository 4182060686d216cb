package io.entente.webhooks;

import io.entente.kernel.DataClass;
import io.entente.kernel.DerivedId;
import io.entente.kernel.Stored;
import io.entente.kernel.TenantId;
import io.entente.platform.events.Notice;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;
import io.entente.platform.table.ItemType.IndexKey;
import io.entente.platform.table.Timestamps;
import io.entente.platform.table.View;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An event that a consumer could not deal with, however often it was told. One for each consumer
 * and event: what dies again is the same letter once more.
 *
 * @param aggregate where the event item stands, with its version
 * @param happenedAt when the event happened
 * @param fault what the consumer failed of at its last attempt
 * @param deaths how often it was given up
 * @param because why it was discarded
 */
record DeadLetterItem(
    @Stored(DataClass.BUSINESS) String deadLetterId,
    @Stored(DataClass.BUSINESS) String consumer,
    @Stored(DataClass.BUSINESS) String eventId,
    @Stored(DataClass.BUSINESS) String eventType,
    @Stored(DataClass.BUSINESS) String aggregate,
    @Stored(DataClass.BUSINESS) long eventVersion,
    @Stored(DataClass.BUSINESS) Instant happenedAt,
    @Stored(DataClass.BUSINESS) String fault,
    @Stored(DataClass.BUSINESS) Instant diedAt,
    @Stored(DataClass.BUSINESS) int deaths,
    @Stored(DataClass.BUSINESS) DeadLetterState state,
    @Stored(DataClass.PERSONAL) @Nullable String because) {

  /** What a list shows of it. */
  record Shown(
      @Stored(DataClass.BUSINESS) String consumer,
      @Stored(DataClass.BUSINESS) String eventType,
      @Stored(DataClass.BUSINESS) String subject,
      @Stored(DataClass.BUSINESS) int deaths) {
    static final View<Shown> VIEW = View.of(Shown.class);
  }

  private static final String PK = "DEADLETTER#";

  static final ItemType<DeadLetterItem> TYPE =
      ItemType.named("dead_letter", 1, "webhooks")
          .holding(DeadLetterItem.class, letter -> key(letter.deadLetterId))
          .first(letter -> Optional.of(new IndexKey(list(letter.state), letter.place())))
          .view(
              Shown.VIEW,
              letter ->
                  new Shown(letter.consumer, letter.eventType, letter.subject(), letter.deaths));

  static ItemKey key(String deadLetterId) {
    return new ItemKey(PK + deadLetterId, "DEADLETTER");
  }

  static String list(DeadLetterState state) {
    return "DEADLETTERS#" + state;
  }

  private String place() {
    return Timestamps.text(diedAt) + "#" + deadLetterId;
  }

  static String id(String consumer, Notice event) {
    return DerivedId.of("dead", event.tenant().value(), consumer, event.id());
  }

  /** One that was given up for the first time. */
  static DeadLetterItem first(Death death) {
    Notice event = death.event;
    return new DeadLetterItem(
        id(death.consumer, event),
        death.consumer,
        event.id(),
        event.type(),
        event.aggregate(),
        event.version(),
        event.at(),
        death.fault,
        death.at,
        1,
        DeadLetterState.OPEN,
        null);
  }

  /** That a consumer gave an event up. */
  record Death(String consumer, Notice event, String fault, Instant at) {}

  /** Given up once more. */
  DeadLetterItem again(Death death) {
    return new DeadLetterItem(
        deadLetterId,
        consumer,
        eventId,
        eventType,
        aggregate,
        eventVersion,
        happenedAt,
        death.fault,
        death.at,
        deaths + 1,
        DeadLetterState.OPEN,
        null);
  }

  DeadLetterItem redriven() {
    return become(DeadLetterState.REDRIVEN, null);
  }

  DeadLetterItem discarded(String reason) {
    return become(DeadLetterState.DISCARDED, reason);
  }

  private DeadLetterItem become(DeadLetterState next, @Nullable String reason) {
    return new DeadLetterItem(
        deadLetterId,
        consumer,
        eventId,
        eventType,
        aggregate,
        eventVersion,
        happenedAt,
        fault,
        diedAt,
        deaths,
        next,
        reason);
  }

  /** As it was told. */
  Notice notice(TenantId tenant) {
    return new Notice(tenant, aggregate, eventVersion, eventType, happenedAt);
  }

  /** The id of what the event is about. */
  String subject() {
    return aggregate.substring(aggregate.indexOf('#') + 1);
  }
}
