package io.entente.local.samples;

import io.entente.platform.json.Json;
import java.util.Arrays;
import java.util.Optional;

/** Who signs in at the sample tenants. */
public final class SampleUsers {
  private SampleUsers() {}

  /** A user of a sample tenant by the name with which one signs in. */
  public static Optional<SampleUser> find(String tenant, String user) {
    return SampleFiles.text(tenant, "users.json")
        .flatMap(
            json ->
                Arrays.stream(Json.read(json, SampleUser[].class))
                    .filter(known -> known.user().equals(user))
                    .findFirst());
  }
}
