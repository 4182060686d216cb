package io.entente.marketplace;

import io.entente.kernel.Outcome;
import io.entente.platform.Operation;
import io.entente.platform.table.Attempts;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTables;
import io.entente.platform.table.Versioned;
import java.time.Clock;
import java.util.Optional;

/** Nothing is sent to AWS any more. */
record DisconnectMarketplace(TenantTables tables, Clock clock)
    implements Operation<DisconnectMarketplace.Request, MarketplaceConnection> {
  record Request() {}

  @Override
  public Outcome<MarketplaceConnection> apply(Request request) {
    TenantTable table = tables.current();
    return Attempts.of(
        () ->
            ConnectionStore.find(table)
                .map(read -> disconnected(table, read))
                .orElseGet(() -> Optional.of(ConnectionStore.missing())));
  }

  private Optional<Outcome<MarketplaceConnection>> disconnected(
      TenantTable table, Versioned<ConnectionItem> read) {
    ConnectionItem next = read.item().disconnected(clock.instant());
    return ConnectionStore.become(table, Optional.of(read), next)
        .map(now -> Outcome.done(MarketplaceConnection.of(now)));
  }
}
