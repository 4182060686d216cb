package io.entente.crm;

import io.entente.crm.port.Books;
import io.entente.crm.port.Changed;
import io.entente.crm.port.CrmTrouble;
import io.entente.platform.Consumer;
import io.entente.platform.events.Event;
import io.entente.platform.events.Notice;
import io.entente.platform.table.ChangeResult;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTables;
import io.entente.platform.table.Versioned;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Reads what changed in the CRM, a part at a time. Two who read the same part write the same, and
 * one of them notes it; whoever dies before that has it read once more. A part that nobody comes
 * back from is read again when it falls due.
 */
final class PullCrm implements Consumer {
  static final String NAME = "pullCrm";
  private static final String DUE = "crmpull.due";

  /** Whoever reads a part is back by then. */
  private static final Duration AT_WORK = Duration.ofMinutes(5);

  private static final Duration AFTER_TROUBLE = Duration.ofMinutes(1);

  /** What is told of it. */
  record Told(PullItem.Phase phase, long companies, long sales) {}

  /** What it works with. */
  record Parts(TenantTables tables, Crms crms, Bearing bearing, Publishing publishing) {}

  private final Parts parts;
  private final Clock clock;

  PullCrm(Parts parts, Clock clock) {
    this.parts = parts;
    this.clock = clock;
  }

  @Override
  public void accept(Notice notice) {
    TenantTable table = parts.tables.current();
    ConnectionStore.find(table).ifPresent(connection -> pull(table, connection));
  }

  private void pull(TenantTable table, Versioned<ConnectionItem> connection) {
    Instant now = clock.instant();
    Optional<Versioned<PullItem>> read = table.find(PullItem.TYPE, PullItem.KEY);
    PullItem pull =
        read.map(Versioned::item)
            .filter(before -> before.isOf(connection.item()))
            .orElseGet(() -> PullItem.first(connection.item(), now));
    if (!pull.isDueAt(now)) {
      return; // somebody was faster, or it rests
    }
    become(table, read, next(table, connection, pull));
  }

  private PullItem next(TenantTable table, Versioned<ConnectionItem> connection, PullItem pull) {
    Instant now = clock.instant();
    if (pull.phase() == PullItem.Phase.RESTING) {
      return pull.begun(now);
    }
    HealthItem health = ConnectionStore.health(table);
    if (health.restsAt(now)) {
      return pull.postponed(restOf(table), now);
    }
    try {
      PullItem next = read(table, connection.item(), pull);
      parts.bearing.well(table, connection);
      return next;
    } catch (CrmTrouble trouble) {
      parts.bearing.troubled(table, connection, trouble);
      return pull.postponed(restOf(table), now);
    }
  }

  private Instant restOf(TenantTable table) {
    Instant least = clock.instant().plus(AFTER_TROUBLE);
    Instant end = ConnectionStore.health(table).restsUntil();
    return end == null || end.isBefore(least) ? least : end;
  }

  /** One part of it, published. */
  private PullItem read(TenantTable table, ConnectionItem connection, PullItem pull) {
    Books books = parts.crms.enter(connection).books();
    if (pull.phase() == PullItem.Phase.COMPANIES) {
      var found = books.companies(pull.mark());
      parts.publishing.companies(table, found.stream().map(Changed::what).toList());
      return after(pull, found);
    }
    var found = books.sales(pull.mark());
    List<String> families = connection.families();
    parts.publishing.sales(table, found.stream().map(Changed::what).toList(), families);
    return after(pull, found);
  }

  private PullItem after(PullItem pull, List<? extends Changed<?>> found) {
    Instant now = clock.instant();
    if (found.isEmpty()) {
      return pull.done(now);
    }
    Instant newest = found.stream().map(Changed::at).max(Instant::compareTo).orElseThrow();
    PullItem next = pull.after(new PullItem.Part(found.getLast().id(), newest, found.size()), now);
    return found.size() < PullItem.PART ? next.done(now) : next;
  }

  private static void become(TenantTable table, Optional<Versioned<PullItem>> read, PullItem next) {
    ChangeResult result =
        table.change().aggregate("pull", PullItem.TYPE, next, read, event(next)).commit();
    if (result instanceof ChangeResult.Raced) {
      throw new IllegalStateException("others note how far the books are read"); // looked at again
    }
  }

  private static Event event(PullItem pull) {
    Instant now = pull.changedAt();
    var told = new Told(pull.phase(), pull.companies(), pull.sales());
    if (pull.isDueAt(now)) {
      return Event.of("crmpull.continued", now, told).dueAt(DUE, now.plus(AT_WORK));
    }
    String type = pull.phase() == PullItem.Phase.RESTING ? "crmpull.finished" : "crmpull.postponed";
    return Event.of(type, now, told).dueAt(DUE, pull.nextAt());
  }
}
