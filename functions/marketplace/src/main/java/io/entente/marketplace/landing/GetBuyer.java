package io.entente.marketplace.landing;

import io.entente.kernel.Outcome;
import io.entente.platform.Operation;
import io.entente.platform.table.TenantTables;

/** One buyer, with what it wrote. */
record GetBuyer(TenantTables tables) implements Operation<GetBuyer.Request, Buyer> {
  record Request(String buyerId) {}

  @Override
  public Outcome<Buyer> apply(Request request) {
    return new LandingStore(tables.current())
        .buyer(request.buyerId)
        .map(read -> Outcome.done(Buyer.of(read)))
        .orElseGet(() -> Buyers.missing(request.buyerId));
  }
}
