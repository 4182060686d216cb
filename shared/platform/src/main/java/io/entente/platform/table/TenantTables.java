package io.entente.platform.table;

import io.entente.kernel.Edition;
import io.entente.platform.caller.Caller;
import io.entente.platform.registry.Registry;
import io.entente.platform.registry.TenantRow;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

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
    TenantRow row = row();
    return new TenantTable(context, row.tenant(), row.table(), row.outbox(), client(row));
  }

  /** What the bound caller's tenant pays for. */
  public Edition edition() {
    return Edition.of(row().edition());
  }

  private TenantRow row() {
    return registry
        .find(Caller.tenant())
        .orElseThrow(
            () -> new IllegalStateException("tenant %s is unknown".formatted(Caller.tenant())));
  }

  private DynamoDbClient client(TenantRow row) {
    return Caller.current() instanceof Caller.Visitor visitor
        ? clients.within(row, visitor.reach())
        : clients.of(row);
  }
}
