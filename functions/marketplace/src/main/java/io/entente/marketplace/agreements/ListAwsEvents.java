package io.entente.marketplace.agreements;

import io.entente.kernel.Outcome;
import io.entente.platform.Operation;
import io.entente.platform.table.Listing;
import io.entente.platform.table.PageCursor;
import io.entente.platform.table.TenantTables;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What AWS's event bus sent, the latest first, also of accounts that nobody connected. */
record ListAwsEvents(TenantTables tables)
    implements Operation<ListAwsEvents.Request, ListAwsEvents.Page> {
  private static final PageCursor PLACES = PageCursor.matching("[-0-9T:.]{23}Z#[A-Za-z0-9-]{1,64}");
  private static final int USUAL = 25;

  record Request(@Nullable Integer limit, @Nullable String cursor) {}

  /** The contract's {@code AwsEventLine}. */
  record Line(
      String eventId,
      String eventType,
      String account,
      boolean known,
      @Nullable String agreementId,
      Instant arrivedAt) {
    static Line of(AwsEventItem.Shown shown) {
      return new Line(
          shown.eventId(),
          shown.eventType(),
          shown.account(),
          shown.known(),
          shown.agreementId(),
          shown.arrivedAt());
    }
  }

  /** The contract's {@code AwsEventPage}. */
  record Page(List<Line> data, @Nullable String nextCursor) {}

  @Override
  public Outcome<Page> apply(Request request) {
    int limit = Objects.requireNonNullElse(request.limit, USUAL);
    return PLACES.page(request.cursor, PageCursor.END, place -> page(place, limit));
  }

  private Page page(String before, int limit) {
    List<Listing.Entry<AwsEventItem.Shown>> found =
        tables
            .current()
            .list(
                AwsEventItem.Shown.VIEW,
                new Listing(
                    Listing.Index.GSI1, AwsEventItem.LIST, PageCursor.BEGIN, before, limit));
    String next = found.size() < limit ? null : PageCursor.text(found.getLast().sk());
    return new Page(found.stream().map(entry -> Line.of(entry.view())).toList(), next);
  }
}
