package io.entente.partners;

import io.entente.platform.Consumer;
import io.entente.platform.events.Event;
import io.entente.platform.events.EventItem;
import io.entente.platform.events.Notice;
import io.entente.platform.table.TenantTable;
import java.time.Clock;
import java.time.Instant;

/** A version of the program was published: when it decides, all tiers are looked at under it. */
final class BeginTierRun implements Consumer {
  static final String NAME = "beginTierRun";

  /** What is read of the program's event. */
  record Published(long programVersion, Instant effectiveFrom) {}

  private final Tiers tiers;
  private final Clock clock;

  BeginTierRun(Tiers tiers, Clock clock) {
    this.tiers = tiers;
    this.clock = clock;
  }

  @Override
  public void accept(Notice notice) {
    TenantTable table = tiers.table();
    Published published = EventItem.told(table, notice, Published.class).orElseThrow();
    var run = TierRunItem.begun(published.programVersion, published.effectiveFrom);
    Event begun = Event.of(run.state().event(), clock.instant(), TierRun.of(run));
    table
        .change()
        .create("run", TierRunItem.TYPE, run, begun.dueAt("tiers.run_due", run.effectiveFrom()))
        .commit(); // lost where it was begun before, which is as well
  }
}
