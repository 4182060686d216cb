package io.entente.deals;

import io.entente.kernel.Outcome;
import io.entente.platform.Operation;
import io.entente.platform.events.EventItem;
import io.entente.platform.json.Json;
import io.entente.platform.table.PageCursor;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTables;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What happened to a deal, in its order, out of its events. */
final class ListDealTimeline implements Operation<ListDealTimeline.Request, ListDealTimeline.Page> {
  private static final int USUAL_LIMIT = 50;
  private static final Pattern VERSION = Pattern.compile("[1-9][0-9]{0,7}");

  /** They tell what the vendor's books say. */
  private static final Set<String> FOR_THE_VENDOR =
      Set.of("deal.rechecked", "deal.account_deleted");

  record Request(String dealId, @Nullable Integer limit, @Nullable String cursor) {}

  /** The contract's {@code DealTimeline}. */
  record Page(List<Entry> data, @Nullable String nextCursor) {}

  /** The contract's {@code DealTimelineEntry}. */
  record Entry(
      long version,
      Instant at,
      String event,
      @Nullable String actor,
      @Nullable DealStatus status,
      @Nullable String reasonCode,
      @Nullable Instant protectedUntil) {

    static Entry of(EventItem item, boolean asPartner) {
      Told told = Json.readPart(item.data(), Told.class);
      return new Entry(
          item.version(),
          item.at(),
          item.event(),
          asPartner ? null : item.actor(),
          told.status,
          told.reasonCode,
          told.protectedUntil);
    }
  }

  /** What is read of an event. */
  record Told(
      @Nullable DealStatus status, @Nullable String reasonCode, @Nullable Instant protectedUntil) {}

  private final TenantTables tables;

  ListDealTimeline(TenantTables tables) {
    this.tables = tables;
  }

  @Override
  public Outcome<Page> apply(Request request) {
    String from = request.cursor == null ? "1" : request.cursor;
    if (!VERSION.matcher(from).matches()) {
      return PageCursor.unknown();
    }
    TenantTable table = tables.current();
    return DealStore.visible(table, request.dealId).isEmpty()
        ? Outcome.refused(GetDeal.unknown(request.dealId))
        : Outcome.done(page(table, request, Long.parseLong(from)));
  }

  private static Page page(TenantTable table, Request request, long from) {
    int limit = request.limit == null ? USUAL_LIMIT : request.limit;
    List<EventItem> read = DealStore.events(table, request.dealId, from, limit + 1);
    boolean asPartner = DealStore.asPartner();
    return new Page(
        read.stream()
            .limit(limit)
            .filter(item -> !(asPartner && FOR_THE_VENDOR.contains(item.event())))
            .map(item -> Entry.of(item, asPartner))
            .toList(),
        read.size() > limit ? Long.toString(read.getLast().version()) : null);
  }
}
