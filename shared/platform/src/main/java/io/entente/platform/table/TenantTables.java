package io.entente.platform.table;

import io.entente.platform.caller.Caller;
import io.entente.platform.registry.Registry;
import io.entente.platform.registry.TenantRow;

/** The way to a tenant's table: for the caller that is bound, and for no other. */
public final class TenantTables {
  private final String context;
  private final Registry registry;
  private final TenantClients clients;

  /**
   * @param context the context that will read and write
   */
  public TenantTables(String context, Registry registry, TenantClients clients) {
    this.context = context;
    this.registry = registry;
    this.clients = clients;
  }

  /**
   * @throws IllegalStateException if the bound caller's tenant is not registered
   */
  public TenantTable current() {
    TenantRow row =
        registry
            .find(Caller.tenant())
            .orElseThrow(
                () -> new IllegalStateException("tenant %s is unknown".formatted(Caller.tenant())));
    return new TenantTable(context, row.tenant(), row.table(), row.outbox(), clients.of(row));
  }
}
