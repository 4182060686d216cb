package io.entente.standin.marketplace.world;

import io.entente.standin.marketplace.wire.Json;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One change of a set, as it was sent.
 *
 * @param identifier of its entity, perhaps a reference to what an earlier change makes
 * @param details what it says, whether it came as a text or as a document
 */
public record Change(
    String type,
    String entityType,
    Optional<String> identifier,
    Optional<String> name,
    ObjectNode details) {

  public static Change of(JsonNode sent) {
    JsonNode entity = sent.path("Entity");
    return new Change(
        Json.text(sent, "ChangeType"),
        Json.text(entity, "Type"),
        Optional.of(Json.text(entity, "Identifier")).filter(id -> !id.isEmpty()),
        Optional.of(Json.text(sent, "ChangeName")).filter(name -> !name.isEmpty()),
        details(sent));
  }

  private static ObjectNode details(JsonNode sent) {
    return sent.path("DetailsDocument") instanceof ObjectNode document
        ? document
        : Json.read(Json.text(sent, "Details")).orElseGet(Json::object);
  }

  public boolean creates() {
    return type.equals("CreateOffer") || type.equals("CreateReplacementOffer");
  }

  /** The name of the change that it refers to, if it refers to one. */
  public Optional<String> reference() {
    return identifier.flatMap(References::name);
  }

  /** The entity without its revision. */
  public Optional<String> entity() {
    return identifier.map(id -> id.replaceFirst("@\\d+$", ""));
  }
}
