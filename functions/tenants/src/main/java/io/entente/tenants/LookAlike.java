package io.entente.tenants;

import io.entente.kernel.TenantId;
import java.util.Map;

/**
 * Ids that a hasty reader takes for each other: the address of one tenant's portal, or a name in an
 * operator's list, must not pass for another's.
 */
final class LookAlike {
  private static final Map<String, String> READ_AS =
      Map.of("0", "o", "1", "l", "5", "s", "rn", "m", "vv", "w");

  private LookAlike() {}

  static boolean of(TenantId one, TenantId other) {
    return !one.equals(other) && seen(one).equals(seen(other));
  }

  private static String seen(TenantId id) {
    String seen = id.value();
    for (Map.Entry<String, String> each : READ_AS.entrySet()) {
      seen = seen.replace(each.getKey(), each.getValue());
    }
    return seen;
  }
}
