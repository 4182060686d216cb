package io.entente.testkit.storage;

import io.entente.kernel.TenantId;
import io.entente.platform.registry.Provisioning;
import io.entente.platform.registry.TenantRow;
import io.entente.platform.table.RegistryTable;

/**
 * Provisioning without a deployment: tables are made when they are asked for. Each tenant has its
 * own outbox and due table, because a local transaction cannot reach beyond its own database.
 */
public final class LocalTables implements Provisioning {
  private final String environment;
  private final Storage storage;

  /**
   * @param environment part of every table's name
   */
  public LocalTables(String environment, Storage storage) {
    this.environment = environment;
    this.storage = storage;
  }

  /** The registry, with its table made where there is none. */
  public RegistryTable registry() {
    String name = "entente-%s-registry".formatted(environment);
    new Tables(storage.control()).plainTable(name);
    return new RegistryTable(storage.control(), name);
  }

  @Override
  public Place place(TenantId tenant) {
    String table = "entente-%s-%s".formatted(environment, tenant);
    return new Place(1, table, table + "-outbox", table + "-due");
  }

  @Override
  public boolean stands(TenantRow tenant) {
    var tables = new Tables(storage.tenant(tenant.tenant()));
    tables.tenant(tenant.table());
    tables.outbox(tenant.outbox());
    tables.plainTable(tenant.due());
    return true;
  }
}
