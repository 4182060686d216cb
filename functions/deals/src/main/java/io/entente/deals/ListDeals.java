package io.entente.deals;

import io.entente.kernel.Outcome;
import io.entente.platform.Operation;
import io.entente.platform.caller.Caller;
import io.entente.platform.table.Listing;
import io.entente.platform.table.TenantTables;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Deals, the latest first: a partner's own, or for the vendor's people all or one partner's. */
final class ListDeals implements Operation<ListDeals.Request, ListDeals.Page> {
  private static final int USUAL_LIMIT = 25;

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
      Instant receivedAt,
      String customerName,
      @Nullable String country,
      List<String> products,
      DealDescription.Value estimatedValue,
      String reasonCode,
      @Nullable Instant protectedUntil) {

    static Summary of(Listing.Entry<DealView> entry, Instant now) {
      DealView view = entry.view();
      DealStatus status = view.statusAt(now);
      return new Summary(
          entry.pk().substring("DEAL#".length()),
          view.partnerId(),
          status,
          Instant.parse(entry.sk().substring(0, entry.sk().indexOf('#'))),
          view.customerName(),
          view.country(),
          view.products(),
          new DealDescription.Value(view.amountMinor(), view.currency()),
          view.reasonCode(),
          status == DealStatus.APPROVED ? view.until() : null);
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
    return switch (cursor(request)) {
      case Outcome.Refused<Optional<String>>(var problem) -> Outcome.refused(problem);
      case Outcome.Done<Optional<String>>(var cursor) -> list(request, cursor);
    };
  }

  private Outcome<Page> list(Request request, Optional<String> cursor) {
    int limit = request.limit == null ? USUAL_LIMIT : request.limit;
    Instant now = clock.instant();
    var lists =
        new DealLists(tables.current(), DealLists.Filter.of(request, partner(request), now));
    List<Listing.Entry<DealView>> found = lists.before(cursor, limit + 1);
    List<Listing.Entry<DealView>> page = found.subList(0, Math.min(limit, found.size()));
    String next = found.size() > limit ? encoded(page.getLast().sk()) : null;
    return Outcome.done(new Page(page.stream().map(e -> Summary.of(e, now)).toList(), next));
  }

  /** A partner's people see their own partner's, whatever they ask for. */
  private static Optional<String> partner(Request request) {
    return Caller.current() instanceof Caller.Member member && member.partner().isPresent()
        ? member.partner().map(Object::toString)
        : Optional.ofNullable(request.partnerId);
  }

  /** The place after which to go on; it says nothing that the page before did not. */
  private static String encoded(String position) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(position.getBytes(StandardCharsets.UTF_8));
  }

  private static Outcome<Optional<String>> cursor(Request request) {
    if (request.cursor == null) {
      return Outcome.done(Optional.empty());
    }
    try {
      return Outcome.done(
          Optional.of(
              new String(Base64.getUrlDecoder().decode(request.cursor), StandardCharsets.UTF_8)));
    } catch (IllegalArgumentException _) {
      return Outcome.refused(
          io.entente.kernel.Problem.invalid(
              List.of(
                  new io.entente.kernel.Fault(
                      "query:cursor",
                      "cursor",
                      "query:cursor is not one that a page gave; start without it."))));
    }
  }
}
