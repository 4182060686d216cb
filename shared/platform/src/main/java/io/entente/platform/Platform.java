package io.entente.platform;

import io.entente.contract.Contract;
import io.entente.platform.registry.Registry;
import io.entente.platform.table.TenantClients;
import io.entente.platform.table.TenantTables;
import java.time.Clock;
import java.time.Duration;

/**
 * What a context stands on, wherever it runs: on Lambda, on a laptop, in a test.
 *
 * @param environment part of every table's name: {@code prod}, {@code local}
 * @param clock business time, which the local program can move; tokens and credentials never use it
 */
public record Platform(
    String environment, Contract contract, Registry registry, TenantClients clients, Clock clock) {
  private static final Duration FINEST = Duration.ofMillis(1);

  /** The clock ticks as finely as the store keeps: what is answered is what will be read. */
  public Platform {
    clock = Clock.tick(clock, FINEST);
  }

  public TenantTables tables(String context) {
    return new TenantTables(context, registry, clients);
  }
}
