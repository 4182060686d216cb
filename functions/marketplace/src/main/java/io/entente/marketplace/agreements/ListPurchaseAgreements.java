package io.entente.marketplace.agreements;

import io.entente.kernel.Outcome;
import io.entente.platform.Operation;
import io.entente.platform.table.Listing;
import io.entente.platform.table.PageCursor;
import io.entente.platform.table.TenantTables;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What was sold, the latest seen first. */
record ListPurchaseAgreements(TenantTables tables)
    implements Operation<ListPurchaseAgreements.Request, ListPurchaseAgreements.Page> {
  private static final PageCursor PLACES = PageCursor.matching("[-0-9T:.]{23}Z#[!-~]{1,255}");
  private static final int USUAL = 25;

  record Request(@Nullable Integer limit, @Nullable String cursor) {}

  /** The contract's {@code PurchaseAgreementPage}. */
  record Page(List<PurchaseAgreement.Line> data, @Nullable String nextCursor) {}

  @Override
  public Outcome<Page> apply(Request request) {
    int limit = Objects.requireNonNullElse(request.limit, USUAL);
    return PLACES.page(request.cursor, PageCursor.END, place -> page(place, limit));
  }

  private Page page(String before, int limit) {
    List<Listing.Entry<AgreementItem.Shown>> found =
        tables
            .current()
            .list(
                AgreementItem.Shown.VIEW,
                new Listing(
                    Listing.Index.GSI1, AgreementItem.LIST, PageCursor.BEGIN, before, limit));
    String next = found.size() < limit ? null : PageCursor.text(found.getLast().sk());
    return new Page(
        found.stream().map(entry -> PurchaseAgreement.Line.of(entry.view())).toList(), next);
  }
}
