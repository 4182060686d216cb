package io.entente.standin.marketplace.world;

import io.entente.standin.marketplace.wire.Json;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An offer as its changes have left it.
 *
 * @param replaces the agreement that it would replace
 * @param parts what the latest change of each type said; a change replaces all that one of its type
 *     said before
 * @param released when it was
 */
public record Offer(
    String id,
    String account,
    String productId,
    Optional<Agreement> replaces,
    Map<String, ObjectNode> parts,
    Optional<Instant> released,
    int revision) {
  public static final String TYPE = "Offer@1.0";

  public Offer {
    parts = Map.copyOf(parts);
  }

  /** A draft that says nothing yet. */
  public static Offer draft(String id, String account, String productId) {
    return new Offer(id, account, productId, Optional.empty(), Map.of(), Optional.empty(), 0);
  }

  /** A draft that would replace an agreement: it is for whom that is with, and nobody else. */
  public static Offer replacing(String id, Agreement agreement) {
    return new Offer(
        id,
        agreement.proposer(),
        agreement.productId(),
        Optional.of(agreement),
        Map.of(),
        Optional.empty(),
        0);
  }

  public boolean isReleased() {
    return released.isPresent();
  }

  /** What it says since its latest change of a type; an empty object if there was none. */
  public ObjectNode part(String changeType) {
    return parts.getOrDefault(changeType, Json.object());
  }

  /** All its terms of a type. */
  public Stream<JsonNode> terms(String type) {
    return terms().filter(term -> Json.text(term, "Type").equals(type));
  }

  public Stream<JsonNode> terms() {
    return parts.values().stream().flatMap(part -> Json.each(part.path("Terms")));
  }

  /** The one term of a type; an empty object if there is none. */
  public JsonNode term(String type) {
    return terms(type).findFirst().orElseGet(Json::object);
  }

  /** After a change. */
  public Offer after(Change change, Instant now) {
    return switch (change.type()) {
      case "ReleaseOffer" -> with(parts, Optional.of(now));
      case "CreateOffer", "CreateReplacementOffer" -> named(change.details());
      case "UpdateInformation" -> informed(change.details());
      default -> saying(change.type(), change.details());
    };
  }

  private Offer named(ObjectNode created) {
    return Json.has(created, "Name")
        ? informed(Json.object().put("Name", Json.text(created, "Name")))
        : this;
  }

  /** Information is merged; a null takes away. */
  private Offer informed(ObjectNode news) {
    ObjectNode information = part("UpdateInformation").deepCopy();
    news.properties().forEach(field -> information.set(field.getKey(), field.getValue()));
    return saying("UpdateInformation", information);
  }

  private Offer saying(String changeType, ObjectNode details) {
    var more = new HashMap<>(parts);
    more.put(changeType, details);
    return with(more, released);
  }

  private Offer with(Map<String, ObjectNode> all, Optional<Instant> release) {
    return new Offer(id, account, productId, replaces, all, release, revision);
  }

  /** One revision later: what a change set as a whole has made of it. */
  public Offer revised() {
    return new Offer(id, account, productId, replaces, parts, released, revision + 1);
  }
}
