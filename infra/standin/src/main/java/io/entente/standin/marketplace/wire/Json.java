package io.entente.standin.marketplace.wire;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON as AWS sends and takes it. */
public final class Json {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Json() {}

  public static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  public static ArrayNode array() {
    return MAPPER.createArrayNode();
  }

  /** An object; empty if the text is anything else. */
  public static Optional<ObjectNode> read(String text) {
    try {
      return MAPPER.readTree(text) instanceof ObjectNode object
          ? Optional.of(object)
          : Optional.empty();
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  public static byte[] bytes(JsonNode node) {
    return node.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** What a field says, or nothing, also where it is no text. */
  public static String text(JsonNode node, String field) {
    return node.path(field).isString() ? node.path(field).stringValue() : "";
  }

  /** Whether a field was sent with a value. */
  public static boolean has(JsonNode node, String field) {
    return node.hasNonNull(field);
  }

  public static Stream<JsonNode> each(JsonNode list) {
    return list.isArray() ? StreamSupport.stream(list.spliterator(), false) : Stream.empty();
  }

  /** An instant as AWS's JSON protocols send it: seconds, with a fraction. */
  public static double seconds(Instant instant) {
    return instant.toEpochMilli() / 1_000.0;
  }
}
