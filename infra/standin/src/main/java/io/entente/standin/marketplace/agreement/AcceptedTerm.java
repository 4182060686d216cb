package io.entente.standin.marketplace.agreement;

import io.entente.standin.marketplace.wire.Json;
import io.entente.standin.marketplace.world.Days;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A term of an offer as the Agreement API has it: the same words with a small first letter, each
 * term in a field of its type, dates as seconds.
 */
final class AcceptedTerm {
  private static final Map<String, Function<String, Optional<Instant>>> DATES =
      Map.of(
          "ChargeDate", day -> Days.read(day).map(Days::first),
          "AgreementStartDate", day -> Days.read(day).map(Days::first),
          "AgreementEndDate", day -> Days.read(day).map(Days::last));

  private AcceptedTerm() {}

  static ObjectNode of(JsonNode term) {
    ObjectNode accepted = Json.object();
    accepted.set(small(Json.text(term, "Type")), converted(term));
    return accepted;
  }

  private static JsonNode converted(JsonNode node) {
    if (node.isArray()) {
      ArrayNode list = Json.array();
      Json.each(node).forEach(each -> list.add(converted(each)));
      return list;
    }
    if (!node.isObject()) {
      return node;
    }
    ObjectNode object = Json.object();
    node.properties().forEach(field -> put(object, field.getKey(), field.getValue()));
    return object;
  }

  private static void put(ObjectNode object, String field, JsonNode value) {
    DATES
        .getOrDefault(field, _ -> Optional.empty())
        .apply(value.asString(""))
        .ifPresentOrElse(
            date -> object.put(small(field), Json.seconds(date)),
            () -> object.set(small(field), converted(value)));
  }

  private static String small(String name) {
    return Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }
}
