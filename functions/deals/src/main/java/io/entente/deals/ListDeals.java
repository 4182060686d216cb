package io.entente.deals;

import io.entente.kernel.Fault;
import io.entente.kernel.Outcome;
import io.entente.kernel.Problem;
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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Deals, the latest first: a partner's own, or for the vendor's people all or one partner's. */
final class ListDeals implements Operation<ListDeals.Request, ListDeals.Page> {
  private static final int USUAL_LIMIT = 50;

  /** An instant as it is stored, and a deal's id. */
  private static final Pattern POSITION = Pattern.compile("[-0-9T:.]{23}Z#deal_[0-9a-z]{26}");

  private static final Fault NO_CURSOR =
      new Fault(
          "query:cursor", "cursor", "query:cursor is not one that a page gave; start without it.");

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
    return switch (cursor(request.cursor)) {
      case Outcome.Refused<Optional<String>>(var problem) -> Outcome.refused(problem);
      case Outcome.Done<Optional<String>>(var cursor) -> list(request, cursor);
    };
  }

  private Outcome<Page> list(Request request, Optional<String> cursor) {
    int limit = request.limit == null ? USUAL_LIMIT : request.limit;
    Instant now = clock.instant();
    var lists =
        new DealLists(tables.current(), DealLists.Filter.of(request, partner(request), now));
    DealLists.Found found = lists.before(cursor, limit);
    return Outcome.done(
        new Page(
            found.entries().stream().map(entry -> Summary.of(entry, now)).toList(),
            found.next().map(ListDeals::encoded).orElse(null)));
  }

  /** A partner's people see their own partner's, whatever they ask for. */
  private static Optional<String> partner(Request request) {
    return Caller.current() instanceof Caller.Member member && member.partner().isPresent()
        ? member.partner().map(Object::toString)
        : Optional.ofNullable(request.partnerId);
  }

  /** The place after which to go on; it says nothing that the page before did not. */
  static String encoded(String position) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(position.getBytes(StandardCharsets.UTF_8));
  }

  static Outcome<Optional<String>> cursor(@Nullable String given) {
    if (given == null) {
      return Outcome.done(Optional.empty());
    }
    return decoded(given)
        .filter(position -> POSITION.matcher(position).matches())
        .map(position -> Outcome.done(Optional.of(position)))
        .orElseGet(() -> Outcome.refused(Problem.invalid(List.of(NO_CURSOR))));
  }

  private static Optional<String> decoded(String cursor) {
    try {
      byte[] position = Base64.getUrlDecoder().decode(cursor);
      return Optional.of(new String(position, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
