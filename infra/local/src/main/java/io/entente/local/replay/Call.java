package io.entente.local.replay;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * One request, as it may be sent several times.
 *
 * @param path with its query
 * @param idempotencyKey for a POST that creates
 */
record Call(
    String method, String path, Optional<String> idempotencyKey, String mediaType, String body) {
  private static final String JSON = "application/json";

  static Call get(String path) {
    return new Call("GET", path, Optional.empty(), JSON, "");
  }

  static Call put(String path, JsonNode body) {
    return new Call("PUT", path, Optional.empty(), JSON, body.toString());
  }

  static Call post(String path, JsonNode body) {
    return new Call("POST", path, Optional.empty(), JSON, body.toString());
  }

  Call withKey(String key) {
    return new Call(method, path, Optional.of(key), mediaType, body);
  }
}
