package io.entente.deals;

import io.entente.platform.table.Listing;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.Timestamps;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The lists in which deals stand, read as one in the order of their receipt. */
final class DealLists {
  private static final int PAGES = 20;
  static final String FIRST = "0";
  static final String LAST = "9999";

  /** Which deals are wanted. */
  record Filter(
      Optional<DealStatus> status, Optional<String> partner, String from, String to, Instant now) {

    static Filter of(ListDeals.Request request, Optional<String> partner, Instant now) {
      return new Filter(
          Optional.ofNullable(request.status()),
          partner,
          request.receivedFrom() == null ? FIRST : Timestamps.text(request.receivedFrom()),
          request.receivedTo() == null ? LAST : Timestamps.text(request.receivedTo()),
          now);
    }

    boolean wants(Listing.Entry<DealView> entry) {
      return status.map(s -> s == entry.view().statusAt(now)).orElse(true);
    }
  }

  private final TenantTable table;
  private final Filter filter;

  DealLists(TenantTable table, Filter filter) {
    this.table = table;
    this.filter = filter;
  }

  /**
   * A page.
   *
   * @param next the place before which the next page begins; empty if this is the last
   */
  record Found(List<Listing.Entry<DealView>> entries, Optional<String> next) {}

  /** Fewer than the limit with more to come, if of very many only few are wanted. */
  Found before(String place, int limit) {
    var wanted = new ArrayList<Listing.Entry<DealView>>();
    String before = place.compareTo(filter.to) < 0 ? place : filter.to;
    for (int page = 0; page < PAGES; page++) {
      List<Listing.Entry<DealView>> read = merged(before, limit + 1);
      read.stream().filter(filter::wants).forEach(wanted::add);
      if (wanted.size() > limit) {
        List<Listing.Entry<DealView>> first = wanted.subList(0, limit);
        return new Found(first, Optional.of(first.getLast().sk()));
      }
      if (read.size() <= limit) {
        return new Found(wanted, Optional.empty());
      }
      before = read.getLast().sk();
    }
    return new Found(wanted, Optional.of(before));
  }

  private List<Listing.Entry<DealView>> merged(String before, int limit) {
    if (before.compareTo(filter.from) <= 0) {
      return List.of();
    }
    Comparator<Listing.Entry<DealView>> latest =
        Comparator.comparing((Listing.Entry<DealView> entry) -> entry.sk()).reversed();
    return lists().stream()
        .flatMap(list -> table.list(DealView.VIEW, listing(list, before, limit)).stream())
        .sorted(latest)
        .limit(limit)
        .toList();
  }

  private Listing listing(String list, String before, int limit) {
    Listing.Index index = filter.partner.isPresent() ? Listing.Index.GSI2 : Listing.Index.GSI1;
    return new Listing(index, list, filter.from, before, limit);
  }

  private List<String> lists() {
    return filter
        .partner
        .map(
            partner ->
                Stream.of(DealStatus.APPROVED, DealStatus.REJECTED)
                    .map(status -> DealItem.listOf(partner, status))
                    .toList())
        .orElseGet(() -> statuses().stream().map(DealItem::list).toList());
  }

  /** A deal whose time is over stands where it stood until somebody has noticed. */
  private List<DealStatus> statuses() {
    Predicate<DealStatus> mayBe =
        stored ->
            filter
                .status
                .map(s -> s == stored || (s == DealStatus.EXPIRED && stored.lapses()))
                .orElse(true);
    return Arrays.stream(DealStatus.values()).filter(mayBe).toList();
  }
}
