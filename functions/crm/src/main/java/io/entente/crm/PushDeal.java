package io.entente.crm;

import io.entente.platform.Consumer;
import io.entente.platform.events.Notice;
import io.entente.platform.items.ProtectedDeal;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTables;
import io.entente.platform.table.Versioned;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Writes a protected deal into the CRM. It goes by what stands in the table: a second notice finds
 * somebody at work, or nothing to do. Who has written looks once more whether the deal changed
 * meanwhile, for whoever told of that may have found it at work.
 */
final class PushDeal implements Consumer {
  static final String NAME = "pushDeal";

  /** In one go; a deal that changes faster is followed by its next event. */
  private static final int MOST_ROUNDS = 5;

  private final TenantTables tables;
  private final Writing writing;
  private final Clock clock;

  PushDeal(TenantTables tables, Writing writing, Clock clock) {
    this.tables = tables;
    this.writing = writing;
    this.clock = clock;
  }

  @Override
  public boolean abreast() {
    return true;
  }

  @Override
  public void accept(Notice notice) {
    TenantTable table = tables.current();
    boolean more = true;
    for (int round = 0; more && round < MOST_ROUNDS; round++) {
      more =
          ConnectionStore.find(table)
              .map(connection -> pushed(table, connection, notice.aggregateId()))
              .orElse(false);
    }
  }

  /** Tells whether there was something to write. */
  private boolean pushed(TenantTable table, Versioned<ConnectionItem> connection, String dealId) {
    Optional<ProtectedDeal> deal = table.get(ProtectedDeal.TYPE, ProtectedDeal.key(dealId));
    Optional<Versioned<PushItem>> taken = deal.flatMap(it -> taken(table, it));
    taken.ifPresent(push -> write(table, connection, new Writing.Task(deal.orElseThrow(), push)));
    return taken.isPresent();
  }

  private Optional<Versioned<PushItem>> taken(TenantTable table, ProtectedDeal deal) {
    Instant now = clock.instant();
    Optional<Versioned<PushItem>> read = PushStore.find(table, deal.dealId());
    if (read.isEmpty() && !deal.isLive()) {
      return Optional.empty(); // it was over before the CRM heard of it
    }
    PushItem push = read.map(Versioned::item).orElseGet(() -> PushItem.first(deal.dealId(), now));
    if (!push.isToBeTaken(deal, now)) {
      return Optional.empty();
    }
    PushItem next = push.taken(deal, now);
    long version = read.map(Versioned::version).orElse(0L) + 1;
    return PushStore.become(table, read, next)
        ? Optional.of(new Versioned<>(next, version, ""))
        : Optional.empty();
  }

  private void write(TenantTable table, Versioned<ConnectionItem> connection, Writing.Task task) {
    PushItem next = writing.done(table, connection, task);
    Optional<Versioned<PushItem>> still =
        PushStore.find(table, task.deal().dealId())
            .filter(read -> read.version() == task.push().version());
    if (still.isPresent()) { // else it took too long, and another is at it
      PushStore.become(table, still, next);
    }
  }
}
