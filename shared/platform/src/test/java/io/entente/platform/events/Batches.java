package io.entente.platform.events;

import io.entente.platform.json.Json;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/** Batches as Lambda hands them to an entry, and which of their items it failed. */
final class Batches {
  private Batches() {}

  static List<String> failed(Function<InputStream, byte[]> entry, ObjectNode... items) {
    ObjectNode event = Json.MAPPER.createObjectNode();
    event.putArray("Records").addAll(List.of(items));
    byte[] answer =
        entry.apply(new ByteArrayInputStream(event.toString().getBytes(StandardCharsets.UTF_8)));
    return Json.MAPPER
        .readTree(answer)
        .path("batchItemFailures")
        .valueStream()
        .map(failure -> failure.path("itemIdentifier").asString(""))
        .toList();
  }
}
