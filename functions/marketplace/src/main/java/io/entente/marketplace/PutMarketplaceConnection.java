package io.entente.marketplace;

import io.entente.kernel.DerivedId;
import io.entente.kernel.Outcome;
import io.entente.kernel.ProblemKind;
import io.entente.platform.Operation;
import io.entente.platform.caller.Caller;
import io.entente.platform.table.Attempts;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTables;
import io.entente.platform.table.Versioned;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Names the role of the seller account. Its external id is a function of tenant and role: nobody
 * can choose one, and a tenant that names another's role gets an id that this role does not ask
 * for.
 */
record PutMarketplaceConnection(TenantTables tables, Clock clock)
    implements Operation<PutMarketplaceConnection.Request, MarketplaceConnection> {
  record Request(@Nullable Long ifMatch, Body body) {}

  /** The contract's {@code PutMarketplaceConnection}. */
  record Body(String roleArn) {}

  @Override
  public Outcome<MarketplaceConnection> apply(Request request) {
    TenantTable table = tables.current();
    return Attempts.of(() -> put(table, request));
  }

  private Optional<Outcome<MarketplaceConnection>> put(TenantTable table, Request request) {
    Optional<Versioned<ConnectionItem>> known = ConnectionStore.known(table);
    long version = known.map(Versioned::version).orElse(0L);
    if (request.ifMatch != null && request.ifMatch != version) {
      return Optional.of(
          Outcome.refused(
              ProblemKind.STALE_VERSION,
              "The connection is at version %d now; read it again.".formatted(version)));
    }
    String role = request.body.roleArn;
    return known
        .filter(read -> read.item().isConnected() && read.item().roleArn().equals(role))
        .map(read -> Optional.of(done(read)))
        .orElseGet(() -> named(table, known, role));
  }

  private Optional<Outcome<MarketplaceConnection>> named(
      TenantTable table, Optional<Versioned<ConnectionItem>> known, String role) {
    String externalId = DerivedId.of("seller", Caller.tenant().value(), role);
    ConnectionItem next = ConnectionItem.named(role, externalId, clock.instant());
    return ConnectionStore.become(table, known, next).map(PutMarketplaceConnection::done);
  }

  private static Outcome<MarketplaceConnection> done(Versioned<ConnectionItem> read) {
    return Outcome.done(MarketplaceConnection.of(read));
  }
}
