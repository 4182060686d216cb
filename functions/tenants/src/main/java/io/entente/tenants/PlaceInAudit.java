package io.entente.tenants;

import io.entente.platform.Consumer;
import io.entente.platform.events.EventItem;
import io.entente.platform.events.Notice;
import io.entente.platform.table.Condition;
import io.entente.platform.table.TenantTables;

/**
 * Gives each event its place in the list that auditors read. Placed twice, it stands where it
 * stood.
 */
final class PlaceInAudit implements Consumer {
  static final String NAME = "placeInAudit";

  private final TenantTables tables;

  PlaceInAudit(TenantTables tables) {
    this.tables = tables;
  }

  @Override
  public boolean abreast() {
    return true;
  }

  @Override
  public void accept(Notice notice) {
    tables
        .current()
        .place(
            EventItem.key(notice.aggregate(), notice.version()),
            EventItem.listed(notice),
            Condition.equal("event", notice.type()));
  }
}
