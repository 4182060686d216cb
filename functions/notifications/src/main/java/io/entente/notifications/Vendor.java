package io.entente.notifications;

import io.entente.platform.Platform;
import io.entente.platform.caller.Caller;
import io.entente.platform.registry.TenantRow;
import java.time.Clock;

/** The tenant in whose name mails are written. */
record Vendor(Platform platform) {
  /** As partners know it. */
  String name() {
    return platform
        .registry()
        .find(Caller.tenant())
        .map(TenantRow::name)
        .map(OneLine::of)
        .orElseThrow(() -> new IllegalStateException("the tenant is unknown"));
  }

  Clock clock() {
    return platform.clock();
  }
}
