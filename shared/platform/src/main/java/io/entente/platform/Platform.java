package io.entente.platform;

import io.entente.contract.Contract;
import io.entente.platform.registry.Registry;
import io.entente.platform.table.TenantClients;
import io.entente.platform.table.TenantTables;
import java.time.Clock;

/**
 * What a context stands on, wherever it runs: on Lambda, on a laptop, in a test.
 *
 * @param environment part of every table's name: {@code prod}, {@code local}
 * @param clock business time, which the local program can move; tokens and credentials never use it
 */
public record Platform(
    String environment, Contract contract, Registry registry, TenantClients clients, Clock clock) {

  public TenantTables tables(String context) {
    return new TenantTables(context, registry, clients);
  }
}
