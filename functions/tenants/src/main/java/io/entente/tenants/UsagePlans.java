package io.entente.tenants;

import io.entente.kernel.Edition;
import io.entente.kernel.TenantId;

/** How the gateway counts a tenant's requests. */
@FunctionalInterface
public interface UsagePlans {
  /** Where no gateway stands before the functions: their own counting is all there is. */
  UsagePlans NONE = (_, _) -> {};

  /**
   * Has a tenant counted by its edition's plan and by no other. Doing it again changes nothing, and
   * completes what was interrupted.
   */
  void count(TenantId tenant, Edition edition);
}
