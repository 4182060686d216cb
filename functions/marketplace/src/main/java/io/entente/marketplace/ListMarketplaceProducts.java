package io.entente.marketplace;

import io.entente.kernel.Outcome;
import io.entente.platform.Operation;
import io.entente.platform.table.Listing;
import io.entente.platform.table.PageCursor;
import io.entente.platform.table.TenantTables;
import java.util.List;

/** Which product family is which product at AWS Marketplace. A program has few families. */
record ListMarketplaceProducts(TenantTables tables)
    implements Operation<ListMarketplaceProducts.Request, ListMarketplaceProducts.Page> {
  private static final int MOST = 100;

  private static final Listing ALL =
      new Listing(Listing.Index.GSI1, ProductItem.LIST, PageCursor.BEGIN, PageCursor.END, MOST);

  record Request() {}

  /** The contract's {@code MarketplaceProductPage}. */
  record Page(List<MarketplaceProduct.Line> data) {}

  @Override
  public Outcome<Page> apply(Request request) {
    var found = tables.current().listOldest(ProductItem.Shown.VIEW, ALL);
    return Outcome.done(
        new Page(
            found.stream()
                .map(entry -> entry.view())
                .map(shown -> new MarketplaceProduct.Line(shown.family(), shown.productId()))
                .toList()));
  }
}
