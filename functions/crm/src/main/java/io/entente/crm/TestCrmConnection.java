package io.entente.crm;

import io.entente.crm.port.CrmTrouble;
import io.entente.crm.port.Owner;
import io.entente.kernel.Outcome;
import io.entente.platform.Operation;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTables;
import io.entente.platform.table.Versioned;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Signs in and looks who works there; what it finds of the connection is noted. */
record TestCrmConnection(TenantTables tables, Crms crms, Bearing bearing)
    implements Operation<TestCrmConnection.Request, TestCrmConnection.Test> {
  private static final int MOST_SHOWN = 100;

  /** The key is not needed: nothing is written there. */
  record Request(String idempotencyKey) {}

  /** The contract's {@code CrmTest}. */
  record Test(boolean well, @Nullable String fault, @Nullable List<String> owners) {}

  @Override
  public Outcome<Test> apply(Request request) {
    TenantTable table = tables.current();
    return ConnectionStore.find(table)
        .map(read -> Outcome.done(tried(table, read)))
        .orElseGet(ConnectionStore::missing);
  }

  private Test tried(TenantTable table, Versioned<ConnectionItem> read) {
    try {
      List<Owner> owners = crms.enter(read.item()).owners();
      bearing.well(table, read);
      return new Test(
          true,
          null,
          owners.stream()
              .filter(Owner::active)
              .map(Owner::name)
              .filter(name -> !name.isBlank())
              .limit(MOST_SHOWN)
              .toList());
    } catch (CrmTrouble trouble) {
      bearing.troubled(table, read, trouble);
      return new Test(false, trouble.say(), null);
    }
  }
}
