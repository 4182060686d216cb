package io.entente.local.gateway;

import io.entente.platform.json.Json;
import io.entente.testkit.lambda.ApiEvents;
import io.entente.testkit.lambda.ApiRequest;
import io.entente.testkit.lambda.Routes;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * Asks the authorizer function who calls, and believes a good answer for a while, by the token.
 * What it denies is asked again each time.
 */
final class Authorizer {
  /** API Gateway keeps answers up to 300 seconds; a laptop has no need to. */
  private static final Duration KEPT = Duration.ofSeconds(60);

  private static final int MOST = 1_000;

  /** What was said of a token. */
  sealed interface Said {
    record Allowed(Map<String, Object> context) implements Said {}

    record Denied(String reason) implements Said {}

    /** The function failed; nothing was said, and nothing is kept. */
    record Failed() implements Said {}
  }

  private record Entry(Said.Allowed allowed, long until) {}

  private final Function<InputStream, byte[]> function;
  private final Map<String, Entry> known = new ConcurrentHashMap<>();

  Authorizer(Function<InputStream, byte[]> function) {
    this.function = function;
  }

  /**
   * @param authorization the header's value, not empty
   */
  Said of(String authorization, ApiRequest request, Routes.Match match) {
    Entry entry = known.get(authorization);
    if (entry != null && entry.until > System.nanoTime()) {
      return entry.allowed;
    }
    byte[] event = ApiEvents.authorizer(request, match);
    Said said = said(Json.MAPPER.readTree(function.apply(new ByteArrayInputStream(event))));
    if (said instanceof Said.Allowed allowed) {
      keep(authorization, allowed);
    }
    return said;
  }

  private void keep(String authorization, Said.Allowed allowed) {
    if (known.size() >= MOST) {
      known.clear();
    }
    known.put(authorization, new Entry(allowed, System.nanoTime() + KEPT.toNanos()));
  }

  /** An {@code IamPolicyResponse}: the effect stands in its only statement. */
  private static Said said(JsonNode policy) {
    var context = new LinkedHashMap<String, Object>();
    policy.path("context").forEachEntry((name, value) -> context.put(name, value.asString("")));
    String effect = policy.at("/policyDocument/Statement/0/Effect").asString("");
    return effect.equals("Allow")
        ? new Said.Allowed(Map.copyOf(context))
        : new Said.Denied(
            String.valueOf(context.getOrDefault("reason", "The token is not valid.")));
  }
}
