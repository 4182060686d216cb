package io.entente.notifications;

import io.entente.platform.events.EventItem;
import io.entente.platform.events.Notice;
import io.entente.platform.table.TenantTable;
import io.entente.program.Notification.Audience;
import java.util.Optional;
import java.util.stream.LongStream;

/** What the events of the deal in question say, each side its own. */
final class DealEvents {
  /** What the vendor's books say of a deal today: no part of what is told of the deal itself. */
  private static final String RECHECKED = "deal.rechecked";

  private final TenantTable table;
  private final Notice notice;

  DealEvents(TenantTable table, Notice notice) {
    this.table = table;
    this.notice = notice;
  }

  /** As that side knows the deal: who had it before, if anybody, knows what was before. */
  Optional<DealEvent> as(Audience audience) {
    return switch (audience) {
      case PARTNER, VENDOR -> Optional.of(now());
      case FORMER_PARTNER -> before();
    };
  }

  private DealEvent now() {
    return at(notice.version())
        .map(DealEvent::of)
        .orElseThrow(() -> new IllegalStateException("there is no event of that version"));
  }

  private Optional<DealEvent> before() {
    return LongStream.iterate(notice.version() - 1, version -> version > 0, version -> version - 1)
        .mapToObj(this::at)
        .flatMap(Optional::stream)
        .filter(event -> !event.event().equals(RECHECKED))
        .findFirst()
        .map(DealEvent::of);
  }

  private Optional<EventItem> at(long version) {
    return table.get(EventItem.TYPE, EventItem.key(notice.aggregate(), version));
  }
}
