package io.entente.marketplace;

import io.entente.platform.Consumer;
import io.entente.platform.events.Notice;
import io.entente.platform.table.Listing;
import io.entente.platform.table.PageCursor;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTables;
import java.time.Clock;
import java.util.List;

/** AWS lets us in, for the first time or again: what waits is sent now. */
final class ResumeChangeSets implements Consumer {
  static final String NAME = "resumeChangeSets";

  private static final int PART = 100;

  private final TenantTables tables;
  private final Clock clock;

  ResumeChangeSets(TenantTables tables, Clock clock) {
    this.tables = tables;
    this.clock = clock;
  }

  @Override
  public void accept(Notice notice) {
    TenantTable table = tables.current();
    String after = PageCursor.BEGIN;
    List<Listing.Entry<ChangeSetItem.Shown>> part;
    do {
      part = ChangeSetStore.open(table, after, PART);
      part.stream()
          .filter(entry -> entry.view().state() == ChangeSetState.WAITING)
          .forEach(entry -> wake(table, entry.view().jobId()));
      after = part.isEmpty() ? after : part.getLast().sk();
    } while (part.size() == PART);
  }

  private void wake(TenantTable table, String jobId) {
    ChangeSetStore.find(table, jobId)
        .filter(read -> read.item().state() == ChangeSetState.WAITING)
        .ifPresent(read -> ChangeSetStore.become(table, read, read.item().due(clock.instant())));
  }
}
