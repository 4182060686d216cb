package io.entente.marketplace;

import io.entente.kernel.Outcome;
import io.entente.platform.Operation;
import io.entente.platform.table.TenantTables;

/** How the seller account is connected, and how that fares. */
record GetMarketplaceConnection(TenantTables tables)
    implements Operation<GetMarketplaceConnection.Request, MarketplaceConnection> {
  record Request() {}

  @Override
  public Outcome<MarketplaceConnection> apply(Request request) {
    return ConnectionStore.find(tables.current())
        .map(read -> Outcome.done(MarketplaceConnection.of(read)))
        .orElseGet(ConnectionStore::missing);
  }
}
