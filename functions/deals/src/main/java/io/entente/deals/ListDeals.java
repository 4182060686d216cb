package io.entente.deals;

import io.entente.kernel.Outcome;
import io.entente.platform.Operation;
import io.entente.platform.caller.Caller;
import io.entente.platform.table.Listing;
import io.entente.platform.table.PageCursor;
import io.entente.platform.table.TenantTables;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Deals, the latest first: a partner's own, or for the vendor's people all or one partner's. */
final class ListDeals implements Operation<ListDeals.Request, ListDeals.Page> {
  private static final int USUAL_LIMIT = 50;

  static final PageCursor PLACES = PageCursor.of("deal");

  record Request(
      @Nullable DealStatus status,
      @Nullable String partnerId,
      @Nullable Instant receivedFrom,
      @Nullable Instant receivedTo,
      @Nullable Integer limit,
      @Nullable String cursor) {}

  /** The contract's {@code DealPage}. */
  record Page(List<Summary> data, @Nullable String nextCursor) {}

  /** The contract's {@code DealSummary}. */
  record Summary(
      String dealId,
      String partnerId,
      DealStatus status,
      PartnerStatus partnerStatus,
      Instant receivedAt,
      String customerName,
      @Nullable String country,
      List<String> products,
      DealDescription.Value estimatedValue,
      String reasonCode,
      @Nullable Instant protectedUntil,
      @Nullable Instant turnUntil) {

    static Summary of(Listing.Entry<DealView> entry, Instant now) {
      DealView view = entry.view();
      DealStatus status = view.statusAt(now);
      return new Summary(
          entry.pk().substring("DEAL#".length()),
          view.partnerId(),
          status,
          PartnerStatus.of(status, view.until() != null),
          Instant.parse(entry.sk().substring(0, entry.sk().indexOf('#'))),
          view.customerName(),
          view.country(),
          view.products(),
          new DealDescription.Value(view.amountMinor(), view.currency()),
          view.reasonCode(),
          status.isProtected() ? view.until() : null,
          status == DealStatus.WAITLISTED ? view.until() : null);
    }
  }

  private final TenantTables tables;
  private final Clock clock;

  ListDeals(TenantTables tables, Clock clock) {
    this.tables = tables;
    this.clock = clock;
  }

  @Override
  public Outcome<Page> apply(Request request) {
    return PLACES.page(request.cursor, DealLists.LAST, before -> page(request, before));
  }

  private Page page(Request request, String before) {
    int limit = request.limit == null ? USUAL_LIMIT : request.limit;
    Instant now = clock.instant();
    var lists =
        new DealLists(tables.current(), DealLists.Filter.of(request, partner(request), now));
    DealLists.Found found = lists.before(before, limit);
    return new Page(
        found.entries().stream().map(entry -> Summary.of(entry, now)).toList(),
        found.next().map(PageCursor::text).orElse(null));
  }

  /** A partner's people see their own partner's, whatever they ask for. */
  private static Optional<String> partner(Request request) {
    return Caller.current() instanceof Caller.Member member && member.partner().isPresent()
        ? member.partner().map(Object::toString)
        : Optional.ofNullable(request.partnerId);
  }
}
