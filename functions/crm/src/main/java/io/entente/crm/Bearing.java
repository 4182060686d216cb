package io.entente.crm;

import io.entente.crm.port.CrmTrouble;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.Versioned;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What is noted of the connection when the CRM did or did not do what it was asked. */
record Bearing(Clock clock) {
  /** So often somebody looks whether it lets us in again. */
  private static final Duration SHUT_OUT = Duration.ofMinutes(5);

  private static final Duration LEAST_REST = Duration.ofMinutes(1);
  private static final Duration LONGEST_REST = Duration.ofDays(1);

  /** It did: nothing keeps us from it any more. */
  void well(TenantTable table, Versioned<ConnectionItem> read) {
    Instant now = clock.instant();
    HealthItem health = ConnectionStore.health(table);
    if (!health.saysSoAt(now)) {
      ConnectionStore.note(table, health.wellAt(now));
    }
    if (read.item().isBroken()) {
      become(table, read, new ConnectionStore.Becoming(read.item().mended(now), "crm.mended"));
    }
  }

  /** It did not: it is left alone where that concerns all that we want of it. */
  void troubled(TenantTable table, Versioned<ConnectionItem> read, CrmTrouble trouble) {
    Instant now = clock.instant();
    switch (trouble.kind()) {
      case SHUT_OUT -> {
        rest(table, now.plus(SHUT_OUT));
        if (!read.item().isBroken()) {
          become(
              table,
              read,
              new ConnectionStore.Becoming(read.item().broken(trouble.say(), now), "crm.broken"));
        }
      }
      case BUSY -> rest(table, now.plus(bounded(trouble.wish().orElse(LEAST_REST))));
      case UNANSWERED, LOCKED, REFUSED -> {}
    }
  }

  private static Duration bounded(Duration wish) {
    Duration least = wish.compareTo(LEAST_REST) < 0 ? LEAST_REST : wish;
    return least.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : least;
  }

  private static void rest(TenantTable table, Instant end) {
    ConnectionStore.note(table, ConnectionStore.health(table).restingUntil(end));
  }

  /** Where somebody was faster, what that one set is what is tried next. */
  private static void become(
      TenantTable table, Versioned<ConnectionItem> read, ConnectionStore.Becoming becoming) {
    ConnectionStore.become(table, Optional.of(read), becoming).commit();
  }
}
