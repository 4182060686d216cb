package io.entente.crm;

import io.entente.kernel.Outcome;
import io.entente.platform.Operation;
import io.entente.platform.table.Attempts;
import io.entente.platform.table.ChangeResult;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTables;
import io.entente.platform.table.Versioned;
import java.time.Clock;
import java.util.Optional;

/** Nothing is written to the CRM any more, and the secret is forgotten. */
record DisconnectCrm(TenantTables tables, Clock clock)
    implements Operation<DisconnectCrm.Request, CrmConnection> {
  record Request() {}

  @Override
  public Outcome<CrmConnection> apply(Request request) {
    TenantTable table = tables.current();
    return Attempts.of(
        () ->
            ConnectionStore.find(table)
                .map(read -> disconnected(table, read))
                .orElseGet(() -> Optional.of(ConnectionStore.missing())));
  }

  private Optional<Outcome<CrmConnection>> disconnected(
      TenantTable table, Versioned<ConnectionItem> read) {
    ConnectionItem next = read.item().disconnected(clock.instant());
    ChangeResult result =
        ConnectionStore.become(
                table, Optional.of(read), new ConnectionStore.Becoming(next, "crm.disconnected"))
            .commit();
    return result instanceof ChangeResult.Committed
        ? Optional.of(
            Outcome.done(CrmConnection.of(table, new Versioned<>(next, read.version() + 1, ""))))
        : Optional.empty();
  }
}
