package io.entente.local.samples;

import io.entente.platform.json.Json;
import java.util.Map;
import java.util.TreeMap;

/** How the portals of the sample tenants look. */
public final class SampleSites {
  /** Whose portal it is where nobody says. */
  public static final String FIRST = SampleFiles.TENANTS.getFirst();

  private SampleSites() {}

  /** By tenant. */
  public static Map<String, SampleSite> all() {
    var sites = new TreeMap<String, SampleSite>();
    for (String tenant : SampleFiles.TENANTS) {
      SampleFiles.text(tenant, "portal.json")
          .ifPresent(json -> sites.put(tenant, Json.read(json, SampleSite.class)));
    }
    return sites;
  }
}
