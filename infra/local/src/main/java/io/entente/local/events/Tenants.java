package io.entente.local.events;

import io.entente.platform.registry.Registry;
import io.entente.platform.registry.TenantRow;
import io.entente.platform.registry.TenantStatus;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/** Those whose tables stand; the registry is read again only after something was written. */
final class Tenants {
  private final Registry registry;
  private final ReentrantLock lock = new ReentrantLock();
  private volatile boolean changed = true;
  private List<TenantRow> known = List.of();

  Tenants(Registry registry) {
    this.registry = registry;
  }

  /** There may be another one. */
  void look() {
    changed = true;
  }

  /** Whoever asks while another reads waits for what that one finds. */
  List<TenantRow> all() {
    lock.lock();
    try {
      if (changed) {
        changed = false;
        known = read();
      }
      return known;
    } catch (RuntimeException e) {
      changed = true;
      throw e;
    } finally {
      lock.unlock();
    }
  }

  private List<TenantRow> read() {
    return registry.all().stream()
        .filter(tenant -> tenant.status() != TenantStatus.REQUESTED)
        .toList();
  }
}
