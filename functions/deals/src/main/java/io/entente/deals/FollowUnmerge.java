package io.entente.deals;

import io.entente.platform.Consumer;
import io.entente.platform.events.EventItem;
import io.entente.platform.events.Notice;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTables;
import java.time.Clock;

/** A merge was taken back: the deals that had come with an account go back with it. */
final class FollowUnmerge implements Consumer {
  static final String NAME = "followUnmerge";

  /** What is read of an account's event. */
  record Unmerged(String customerId, String from, boolean dealsMove) {}

  private final TenantTables tables;
  private final Relocation relocation;
  private final Clock clock;

  FollowUnmerge(TenantTables tables, Relocation relocation, Clock clock) {
    this.tables = tables;
    this.relocation = relocation;
    this.clock = clock;
  }

  @Override
  public void accept(Notice notice) {
    TenantTable table = tables.current();
    Unmerged told = EventItem.told(table, notice, Unmerged.class).orElseThrow();
    if (told.dealsMove) {
      relocation.all(table, new Relocation.Way(told.from, told.customerId, clock.instant()));
    }
  }
}
