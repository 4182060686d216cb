package io.entente.webhooks;

import io.entente.kernel.Outcome;
import io.entente.kernel.ProblemKind;
import io.entente.platform.events.Event;
import io.entente.platform.table.Change;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.Versioned;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Dead letters in the tenant's table. */
final class DeadLetterStore {
  /** What is told of one. Nobody subscribes to it: it might be the next to die. */
  record Told(String consumer, String eventId, DeadLetterState state) {}

  private DeadLetterStore() {}

  static Optional<Versioned<DeadLetterItem>> find(TenantTable table, String id) {
    return table.find(DeadLetterItem.TYPE, DeadLetterItem.key(id));
  }

  static <T> Outcome<T> missing(String id) {
    return Outcome.refused(ProblemKind.NOT_FOUND, "There is no dead letter %s.".formatted(id));
  }

  static Change keep(
      TenantTable table,
      Optional<Versioned<DeadLetterItem>> read,
      DeadLetterItem letter,
      Instant now) {
    return table
        .change()
        .aggregate("letter", DeadLetterItem.TYPE, letter, read, event("kept", letter, now));
  }

  static Change replace(
      TenantTable table, Versioned<DeadLetterItem> read, DeadLetterItem next, Instant now) {
    String what = next.state().name().toLowerCase(Locale.ROOT);
    return table
        .change()
        .replace("letter", DeadLetterItem.TYPE, next, read, event(what, next, now));
  }

  private static Event event(String what, DeadLetterItem letter, Instant now) {
    var told = new Told(letter.consumer(), letter.eventId(), letter.state());
    return Event.of("deadletter." + what, now, told);
  }
}
