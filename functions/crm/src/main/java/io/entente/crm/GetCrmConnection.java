package io.entente.crm;

import io.entente.kernel.Outcome;
import io.entente.platform.Operation;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTables;

/** How the CRM is connected, and how that fares. */
record GetCrmConnection(TenantTables tables)
    implements Operation<GetCrmConnection.Request, CrmConnection> {
  record Request() {}

  @Override
  public Outcome<CrmConnection> apply(Request request) {
    TenantTable table = tables.current();
    return ConnectionStore.find(table)
        .map(read -> Outcome.done(CrmConnection.of(table, read)))
        .orElseGet(ConnectionStore::missing);
  }
}
