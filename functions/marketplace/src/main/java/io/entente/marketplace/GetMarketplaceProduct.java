package io.entente.marketplace;

import io.entente.kernel.Outcome;
import io.entente.kernel.ProblemKind;
import io.entente.platform.Operation;
import io.entente.platform.table.TenantTables;

/** What a product family is at AWS Marketplace. */
record GetMarketplaceProduct(TenantTables tables)
    implements Operation<GetMarketplaceProduct.Request, MarketplaceProduct> {
  record Request(String family) {}

  @Override
  public Outcome<MarketplaceProduct> apply(Request request) {
    return tables
        .current()
        .find(ProductItem.TYPE, ProductItem.key(request.family))
        .map(read -> Outcome.done(MarketplaceProduct.of(read)))
        .orElseGet(
            () ->
                Outcome.refused(
                    ProblemKind.NOT_FOUND,
                    "Nobody has said which product %s is. Say so with putMarketplaceProduct."
                        .formatted(request.family)));
  }
}
