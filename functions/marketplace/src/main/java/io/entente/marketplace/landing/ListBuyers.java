package io.entente.marketplace.landing;

import io.entente.kernel.Outcome;
import io.entente.platform.Operation;
import io.entente.platform.table.Listing;
import io.entente.platform.table.PageCursor;
import io.entente.platform.table.TenantTables;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who came from AWS, the latest first. */
record ListBuyers(TenantTables tables) implements Operation<ListBuyers.Request, ListBuyers.Page> {
  private static final PageCursor PLACES = PageCursor.of("buyer");
  private static final int USUAL = 25;

  record Request(@Nullable Integer limit, @Nullable String cursor) {}

  /** The contract's {@code BuyerPage}. */
  record Page(List<Buyer.Line> data, @Nullable String nextCursor) {}

  @Override
  public Outcome<Page> apply(Request request) {
    int limit = Objects.requireNonNullElse(request.limit, USUAL);
    return PLACES.page(request.cursor, PageCursor.END, place -> page(place, limit));
  }

  private Page page(String before, int limit) {
    List<Listing.Entry<BuyerItem.Shown>> found =
        tables
            .current()
            .list(
                BuyerItem.Shown.VIEW,
                new Listing(Listing.Index.GSI1, BuyerItem.LIST, PageCursor.BEGIN, before, limit));
    String next = found.size() < limit ? null : PageCursor.text(found.getLast().sk());
    return new Page(found.stream().map(entry -> Buyer.Line.of(entry.view())).toList(), next);
  }
}
