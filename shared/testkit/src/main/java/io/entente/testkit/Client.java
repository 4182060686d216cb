package io.entente.testkit;

import io.entente.platform.caller.Caller;
import io.entente.platform.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who calls the service in a test: {@code env.as(nora).put("/v1/partners/P-100", body)}. A
 * value: each method that changes something gives another client.
 *
 * @param caller who is signed in; empty for nobody
 * @param broken whether requests may be what the contract does not allow; answers never may
 */
public record Client(
    TestEnvironment environment,
    Optional<Caller> caller,
    Map<String, String> headers,
    boolean broken) {

  /** The same client with one more header, or another value for it. */
  public Client header(String name, String value) {
    var more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Client(environment, caller, more, broken);
  }

  /** The same client with an {@code Idempotency-Key}. */
  public Client key(String key) {
    return header("Idempotency-Key", key);
  }

  /** The same client, free to send what the contract does not allow. */
  public Client sendingAnything() {
    return new Client(environment, caller, headers, true);
  }

  public Answer get(String target) {
    return send("GET", target, null);
  }

  /**
   * @param body a record, a tree or a map for JSON; a {@code String} or {@code byte[]} as it is
   */
  public Answer put(String target, Object body) {
    return send("PUT", target, body);
  }

  /**
   * @param body as for {@link #put}
   */
  public Answer post(String target, Object body) {
    return send("POST", target, body);
  }

  public Answer delete(String target) {
    return send("DELETE", target, null);
  }

  private Answer send(String method, String target, @Nullable Object body) {
    byte[] bytes = bytes(body);
    var sent = new LinkedHashMap<String, String>();
    sent.put("Accept", "application/json");
    if (bytes.length > 0) {
      sent.put("Content-Type", "application/json");
    }
    sent.putAll(headers);
    sent.values().removeIf(String::isEmpty);
    return environment.send(this, method, target, lists(sent), bytes);
  }

  private static Map<String, List<String>> lists(Map<String, String> headers) {
    return headers.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, e -> List.of(e.getValue()), (a, b) -> b, LinkedHashMap::new));
  }

  private static byte[] bytes(@Nullable Object body) {
    return switch (body) {
      case null -> new byte[0];
      case byte[] bytes -> bytes;
      case String text -> text.getBytes(StandardCharsets.UTF_8);
      default -> Json.MAPPER.writeValueAsBytes(body);
    };
  }
}
