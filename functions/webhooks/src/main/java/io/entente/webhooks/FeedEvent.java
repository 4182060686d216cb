package io.entente.webhooks;

import io.entente.kernel.Outcome;
import io.entente.platform.Consumer;
import io.entente.platform.events.Notice;
import io.entente.platform.table.Attempts;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTables;
import java.time.Clock;

/**
 * Gives each event that the relay told its place in the feeds of those who may hear of it. Places
 * are given here and not by ids or clocks: whatever commits later, and whatever was told late,
 * comes behind what anybody has read.
 */
record FeedEvent(TenantTables tables, ToldEvents events, Clock clock) implements Consumer {
  static final String NAME = "feedEvent";

  @Override
  public void accept(Notice notice) {
    TenantTable table = tables.current();
    events
        .find(table, new ToldEvents.Place(notice.aggregate(), notice.version()))
        .ifPresent(event -> feed(table, event));
  }

  private void feed(TenantTable table, ToldEvent event) {
    Outcome<Boolean> fed =
        Attempts.of(() -> FeedStore.append(table, event, clock.instant()).map(Outcome::done));
    if (fed instanceof Outcome.Refused<Boolean>(var problem)) {
      throw new IllegalStateException(problem.detail()); // it comes again
    }
  }
}
