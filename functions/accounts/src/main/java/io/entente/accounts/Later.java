package io.entente.accounts;

import io.entente.platform.events.EventItem;
import io.entente.platform.events.Notice;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTable.Range;
import java.util.List;
import java.util.Set;

/**
 * An event that somebody heard of and what came after it: what is heard late may have settled
 * itself.
 */
record Later(List<EventItem> events) {
  private static final long LAST_VERSION = 99_999_999;

  /** More than such an aggregate has. */
  private static final int MOST_EVENTS = 200;

  static Later of(TenantTable table, Notice notice) {
    String pk = notice.aggregate();
    var range =
        new Range(
            pk,
            EventItem.key(pk, notice.version()).sk(),
            EventItem.key(pk, LAST_VERSION).sk(),
            MOST_EVENTS);
    var events = table.query(range).of(EventItem.TYPE);
    if (events.isEmpty()) {
      throw new IllegalStateException("there is no event of that version");
    }
    return new Later(events);
  }

  /** That event. */
  EventItem first() {
    return events.getFirst();
  }

  boolean has(Set<String> types) {
    return events.stream().map(EventItem::event).anyMatch(types::contains);
  }
}
