package io.entente.local.replay;

import io.entente.local.Cure;
import io.entente.local.replay.Exchange.Answered;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes sure of the partners whose deals are registered, and leaves alone those who are right. */
final class Partners {
  private static final String EVERYWHERE = "*";

  private final Service service;

  Partners(Service service) {
    this.service = service;
  }

  /**
   * @param partners each a {@code PutPartner} with its partnerId
   * @throws Cure if the service refuses one
   */
  void put(List<ObjectNode> partners) {
    partners.forEach(this::put);
  }

  private void put(ObjectNode partner) {
    ObjectNode wanted = partner.deepCopy();
    String id = partner.path("partnerId").asString("");
    wanted.remove("partnerId");
    everywhere(wanted);
    Answered stored = service.send(Call.get("/v1/partners/" + id));
    if (stored.done() && has(stored.body(), wanted)) {
      return;
    }
    Answered answered = service.send(Call.put("/v1/partners/" + id, wanted));
    if (!answered.done()) {
      throw new Cure("The service refused partner %s: %s".formatted(id, answered.problem()));
    }
  }

  private static boolean has(JsonNode stored, ObjectNode wanted) {
    return wanted
        .propertyStream()
        .allMatch(part -> part.getValue().equals(stored.get(part.getKey())));
  }

  private static void everywhere(ObjectNode partner) {
    if (partner
        .path("territories")
        .valueStream()
        .anyMatch(t -> t.asString("").equals(EVERYWHERE))) {
      ArrayNode all = partner.putArray("territories");
      Arrays.stream(Locale.getISOCountries()).sorted().forEach(all::add);
    }
  }
}
