package io.entente.partners.partings;

import io.entente.platform.events.EventItem;
import io.entente.platform.events.Notice;
import io.entente.platform.table.TenantTable;

/** What another context tells of a step that is its own. */
record StepDone(String partnerId, long number, long left) {
  static StepDone of(TenantTable table, Notice notice) {
    return EventItem.told(table, notice, StepDone.class).orElseThrow();
  }
}
