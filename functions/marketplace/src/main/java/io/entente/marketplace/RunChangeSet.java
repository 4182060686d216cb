package io.entente.marketplace;

import io.entente.marketplace.aws.AwsTrouble;
import io.entente.marketplace.aws.Catalog;
import io.entente.platform.Consumer;
import io.entente.platform.events.Notice;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTables;
import io.entente.platform.table.Versioned;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Carries a change set through. It goes by what stands in the table: a second notice finds somebody
 * at work, or nothing to do. That it is taken is written before it is sent, and it is sent with the
 * token that was written before that: whoever stops anywhere is followed, when it falls due, by
 * somebody who sends the same again and finds what AWS made of it.
 */
final class RunChangeSet implements Consumer {
  static final String NAME = "runChangeSet";

  private final TenantTables tables;
  private final Catalog catalog;
  private final Outcomes outcomes;
  private final Clock clock;

  RunChangeSet(TenantTables tables, Catalog catalog, Clock clock) {
    this.tables = tables;
    this.catalog = catalog;
    this.outcomes = new Outcomes(clock);
    this.clock = clock;
  }

  @Override
  public boolean abreast() {
    return true;
  }

  @Override
  public void accept(Notice notice) {
    TenantTable table = tables.current();
    ChangeSetStore.find(table, notice.aggregateId()).ifPresent(read -> carry(table, read));
  }

  private void carry(TenantTable table, Versioned<ChangeSetItem> read) {
    switch (read.item().stage(clock.instant())) {
      case Stage.ToSend _ -> send(table, read);
      case Stage.ToWatch(String changeSetId) -> watch(table, read, changeSetId);
      case Stage.Resting _, Stage.Over _ -> {}
    }
  }

  private void send(TenantTable table, Versioned<ChangeSetItem> read) {
    Optional<ChangeSetItem.Wait> wait = Turns.before(table, read.item(), clock.instant());
    if (wait.isPresent()) {
      ChangeSetStore.become(table, read, read.item().waiting(wait.get(), clock.instant()));
      return;
    }
    Instant now = clock.instant();
    ChangeSetStore.become(table, read, read.item().taken(now.plus(Pauses.AT_WORK), now))
        .ifPresent(taken -> start(table, taken));
  }

  private void start(TenantTable table, Versioned<ChangeSetItem> taken) {
    var connection = ConnectionStore.find(table).orElseThrow();
    ChangeSetItem job = taken.item();
    try {
      String id = catalog.start(connection.item().seller(), job.set());
      Instant now = clock.instant();
      Instant look = now.plus(Pauses.FIRST_LOOK).plus(Pauses.spread(job.jobId()));
      ChangeSetItem next = job.started(id, look, now);
      ChangeSetStore.next(table.change(), taken, next)
          .put(OfferLinkItem.TYPE, new OfferLinkItem(id, job.offerId(), job.jobId()))
          .commit(); // where somebody was faster, that one sent the same and found the same
    } catch (AwsTrouble trouble) {
      outcomes.troubled(table, new Outcomes.At(connection, taken), trouble);
    }
  }

  private void watch(TenantTable table, Versioned<ChangeSetItem> read, String changeSetId) {
    Optional<Versioned<ConnectionItem>> connection = ConnectionStore.find(table);
    Instant now = clock.instant();
    if (connection.isEmpty() || RestItem.after(table, now).isPresent()) {
      later(table, read, now);
      return;
    }
    try {
      Catalog.Report report = catalog.describe(connection.get().item().seller(), changeSetId);
      outcomes.reported(table, read, report);
    } catch (AwsTrouble trouble) {
      outcomes.unseen(table, new Outcomes.At(connection.get(), read), trouble);
    }
  }

  private static void later(TenantTable table, Versioned<ChangeSetItem> read, Instant now) {
    Instant look = now.plus(Pauses.NEXT_LOOK).plus(Pauses.spread(read.item().jobId()));
    ChangeSetStore.become(table, read, read.item().watched(look, now));
  }
}
