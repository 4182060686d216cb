package io.entente.deals;

import io.entente.platform.Consumer;
import io.entente.platform.events.EventItem;
import io.entente.platform.events.Notice;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTables;
import java.time.Clock;

/** Two accounts turned out to be one company: what holds or waits at the first follows it. */
final class FollowMerge implements Consumer {
  static final String NAME = "followMerge";

  /** What is read of an account's event; whether it still stands, the link says. */
  record Merged(String customerId) {}

  private final TenantTables tables;
  private final Relocation relocation;
  private final Clock clock;

  FollowMerge(TenantTables tables, Relocation relocation, Clock clock) {
    this.tables = tables;
    this.relocation = relocation;
    this.clock = clock;
  }

  @Override
  public void accept(Notice notice) {
    TenantTable table = tables.current();
    Merged merged = EventItem.told(table, notice, Merged.class).orElseThrow();
    relocation.ifFollowing(table, merged.customerId, clock.instant());
  }
}
