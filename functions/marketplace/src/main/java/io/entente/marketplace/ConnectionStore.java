package io.entente.marketplace;

import io.entente.kernel.Outcome;
import io.entente.kernel.ProblemKind;
import io.entente.platform.events.Event;
import io.entente.platform.table.ChangeResult;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.Versioned;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The connection in the tenant's table. */
final class ConnectionStore {
  /** What is told of it; neither its role nor its external id. */
  record Told(String accountId, MarketplaceState state, @Nullable String because) {}

  private ConnectionStore() {}

  /** Also one that was disconnected. */
  static Optional<Versioned<ConnectionItem>> known(TenantTable table) {
    return table.find(ConnectionItem.TYPE, ConnectionItem.KEY);
  }

  static Optional<Versioned<ConnectionItem>> find(TenantTable table) {
    return known(table).filter(read -> read.item().isConnected());
  }

  static <T> Outcome<T> missing() {
    return Outcome.refused(
        ProblemKind.NOT_FOUND,
        "No seller account is connected. Connect one with putMarketplaceConnection.");
  }

  /** Empty if somebody was faster. */
  static Optional<Versioned<ConnectionItem>> become(
      TenantTable table, Optional<Versioned<ConnectionItem>> read, ConnectionItem next) {
    var told = new Told(next.seller().accountId(), next.state(), next.because());
    ChangeResult result =
        table
            .change()
            .aggregate(
                "connection",
                ConnectionItem.TYPE,
                next,
                read,
                Event.of(event(next), next.changedAt(), told))
            .commit();
    long version = read.map(Versioned::version).orElse(0L) + 1;
    return result instanceof ChangeResult.Committed
        ? Optional.of(new Versioned<>(next, version, ""))
        : Optional.empty();
  }

  private static String event(ConnectionItem next) {
    return switch (next.state()) {
      case UNTESTED -> "marketplace.connected";
      case CONNECTED -> "marketplace.mended";
      case BROKEN -> "marketplace.broken";
      case DISCONNECTED -> "marketplace.disconnected";
    };
  }
}
