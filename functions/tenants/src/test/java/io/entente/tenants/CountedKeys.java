package io.entente.tenants;

import io.entente.kernel.Edition;
import io.entente.kernel.TenantId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A gateway's usage plans, which can be interrupted once on the way from one to the other. */
final class CountedKeys implements UsagePlans {
  private final Map<String, Edition> plans = new HashMap<>();
  private String interruption = "";

  void interrupt(String where) {
    interruption = where;
  }

  /** Null where the tenant's key is in no plan. */
  @Nullable Edition plan(String tenant) {
    return plans.get(tenant);
  }

  @Override
  public void count(TenantId tenant, Edition edition) {
    interrupted("before the plans");
    plans.remove(tenant.value());
    interrupted("between the plans");
    plans.put(tenant.value(), edition);
    interrupted("after the plans");
  }

  private void interrupted(String here) {
    if (interruption.equals(here)) {
      interruption = "";
      throw new IllegalStateException("interrupted");
    }
  }
}
