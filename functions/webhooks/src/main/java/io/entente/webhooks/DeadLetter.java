package io.entente.webhooks;

import io.entente.platform.table.Listing;
import io.entente.platform.table.Versioned;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The contract's {@code DeadLetter}. */
record DeadLetter(
    String deadLetterId,
    String consumer,
    String eventId,
    String eventType,
    String subject,
    Instant happenedAt,
    String fault,
    Instant diedAt,
    int deaths,
    DeadLetterState state,
    @Nullable String because,
    long version) {

  static DeadLetter of(Versioned<DeadLetterItem> read) {
    DeadLetterItem item = read.item();
    return new DeadLetter(
        item.deadLetterId(),
        item.consumer(),
        item.eventId(),
        item.eventType(),
        item.subject(),
        item.happenedAt(),
        item.fault(),
        item.diedAt(),
        item.deaths(),
        item.state(),
        item.because(),
        read.version());
  }

  /** The contract's {@code DeadLetterLine}: what a list shows. */
  record Line(
      String deadLetterId,
      String consumer,
      String eventType,
      String subject,
      Instant diedAt,
      int deaths) {
    static Line of(Listing.Entry<DeadLetterItem.Shown> entry) {
      String id = entry.pk().substring(entry.pk().indexOf('#') + 1);
      Instant diedAt = Instant.parse(entry.sk().substring(0, entry.sk().indexOf('#')));
      DeadLetterItem.Shown shown = entry.view();
      return new Line(
          id, shown.consumer(), shown.eventType(), shown.subject(), diedAt, shown.deaths());
    }
  }
}
