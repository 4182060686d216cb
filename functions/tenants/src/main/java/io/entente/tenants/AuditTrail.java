package io.entente.tenants;

import io.entente.platform.events.EventItem;
import io.entente.platform.events.EventItem.Shown;
import io.entente.platform.table.Listing;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.Timestamps;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What happened in one tenant, month by month backwards, in bounded steps. */
final class AuditTrail {
  private static final int STEPS = 24;
  private static final int A_STEP = 100;
  private static final int VERSION_DIGITS = 8;

  /**
   * Which changes are wanted.
   *
   * @param from the earliest instant; nothing happened before there was the tenant
   */
  record Filter(
      Optional<String> actor, Optional<String> subject, Optional<String> operation, Instant from) {

    boolean wants(Listing.Entry<Shown> entry) {
      return actor.map(entry.view().actor()::equals).orElse(true)
          && subject.map(entry.pk()::equals).orElse(true)
          && operation.map(wanted -> wanted.equals(entry.view().operation())).orElse(true);
    }
  }

  /**
   * A page.
   *
   * @param next the place before which the next page begins; empty if this is the last
   */
  record Found(List<EventItem> items, Optional<String> next) {}

  private final TenantTable table;
  private final Filter filter;

  AuditTrail(TenantTable table, Filter filter) {
    this.table = table;
    this.filter = filter;
  }

  /** Fewer than the limit with more to come, if of very many only few are wanted. */
  Found before(String position, int limit) {
    var wanted = new ArrayList<Listing.Entry<Shown>>();
    String earliest = Timestamps.text(filter.from);
    String before = position;
    YearMonth month = month(position);
    for (int step = 0; step < STEPS; step++) {
      if (before.compareTo(earliest) <= 0 || month.isBefore(month(earliest))) {
        return new Found(whole(wanted), Optional.empty());
      }
      List<Listing.Entry<Shown>> read = read(month, earliest, before);
      for (Listing.Entry<Shown> entry : read) {
        if (filter.wants(entry)) {
          wanted.add(entry);
        }
        if (wanted.size() == limit) {
          return new Found(whole(wanted), Optional.of(entry.sk()));
        }
      }
      boolean more = read.size() == A_STEP;
      before = more ? read.getLast().sk() : month + "-01T00:00:00.000Z";
      month = more ? month : month.minusMonths(1);
    }
    return new Found(whole(wanted), Optional.of(before));
  }

  private static YearMonth month(String position) {
    return YearMonth.parse(position.substring(0, "2026-03".length()));
  }

  private List<Listing.Entry<Shown>> read(YearMonth month, String earliest, String before) {
    return table.list(
        Shown.VIEW,
        new Listing(
            Listing.Index.GSI1, EventItem.list(month.toString()), earliest, before, A_STEP));
  }

  /** The entries as they were written, in the order of the list. */
  private List<EventItem> whole(List<Listing.Entry<Shown>> entries) {
    return table
        .read(
            entries.stream().map(entry -> EventItem.key(entry.pk(), version(entry.sk()))).toList())
        .of(EventItem.TYPE)
        .stream()
        .sorted(Comparator.comparing(EventItem::place).reversed())
        .toList();
  }

  private static long version(String place) {
    return Long.parseLong(place.substring(place.length() - VERSION_DIGITS));
  }
}
