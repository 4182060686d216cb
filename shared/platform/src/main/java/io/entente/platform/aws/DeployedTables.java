package io.entente.platform.aws;

import io.entente.kernel.TenantId;
import io.entente.platform.registry.Provisioning;
import io.entente.platform.registry.Registry;
import io.entente.platform.registry.TenantRow;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.TenantClients;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Tables that a deployment makes: a new tenant goes into the first cell with room, the operator
 * adds its line to the tenants file and deploys, and its table is asked whether it answers.
 */
public final class DeployedTables implements Provisioning {
  /** A stack's 500 resources hold the tables of so many tenants, with room for the cell's own. */
  public static final int TENANTS_A_CELL = 100;

  private final String environment;
  private final Registry registry;
  private final TenantClients clients;

  public DeployedTables(String environment, Registry registry, TenantClients clients) {
    this.environment = environment;
    this.registry = registry;
    this.clients = clients;
  }

  @Override
  public Place place(TenantId tenant) {
    var taken =
        registry.all().stream()
            .collect(Collectors.groupingBy(TenantRow::cell, Collectors.counting()));
    int cell = 1;
    while (taken.getOrDefault(cell, 0L) >= TENANTS_A_CELL) {
      cell++;
    }
    String ofCell = "entente-%s-cell%d".formatted(environment, cell);
    return new Place(
        cell, "entente-%s-%s".formatted(environment, tenant), ofCell + "-outbox", ofCell + "-due");
  }

  @Override
  public boolean stands(TenantRow tenant) {
    try {
      clients
          .of(tenant)
          .getItem(get -> get.tableName(tenant.table()).key(new ItemKey("?", "?").attributes()));
      return true;
    } catch (SdkException _) {
      return false;
    }
  }
}
