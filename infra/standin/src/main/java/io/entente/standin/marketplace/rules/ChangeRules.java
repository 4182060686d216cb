package io.entente.standin.marketplace.rules;

import static io.entente.standin.marketplace.rules.Rule.rule;

import io.entente.standin.marketplace.rules.How.AtOnce;
import io.entente.standin.marketplace.wire.Json;
import io.entente.standin.marketplace.world.Offer;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What is refused at once of any change, whatever its type. */
final class ChangeRules {
  private ChangeRules() {}

  static final List<Rule<Sent>> ALL =
      List.of(
          rule(
              "Change.ChangeType",
              "The stand-in does not know this ChangeType.",
              new AtOnce(422, "ValidationException"),
              Source.inferred("what it does not do, it refuses"),
              sent -> !Fields.knows(sent.change().type())),
          rule(
              "Change.EntityType",
              "Offers have the entity type Offer@1.0.",
              How.INVALID,
              Source.OFFERS,
              sent -> !sent.change().entityType().equals(Offer.TYPE)),
          rule(
              "Change.oneOfDetails",
              "Details and DetailsDocument cannot both be given.",
              How.INVALID,
              Source.MODEL,
              sent -> sent.raw().has("Details") && sent.raw().has("DetailsDocument")),
          rule(
              "Change.someDetails",
              "Details, a text with a JSON object, or DetailsDocument, a JSON object, is required.",
              How.INVALID,
              Source.MODEL,
              sent -> !isReadable(sent.raw())),
          rule(
              "Change.Details",
              "Details has at most 16384 characters.",
              How.INVALID,
              Source.MODEL,
              sent -> Json.text(sent.raw(), "Details").length() > 16_384),
          rule(
              "Change.ChangeName",
              "ChangeName has at most 72 characters.",
              How.INVALID,
              Source.MODEL,
              sent -> sent.change().name().filter(name -> name.length() > 72).isPresent()),
          rule(
                  "Change.ChangeName.pattern",
                  "ChangeName is one letter.",
                  How.INVALID,
                  Source.documented("AWS service models, against every sample of AWS's"),
                  (Sent sent) ->
                      sent.change().name().filter(name -> !name.matches("[a-zA-Z]")).isPresent())
              .onTheStrictSide(),
          rule(
              "Change.identifier",
              "A change that creates names no entity, every other does.",
              How.INVALID,
              Source.OFFERS,
              sent -> sent.change().creates() == sent.change().identifier().isPresent()),
          rule(
              "Change.reference",
              "The entity refers to a change that does not come before.",
              How.INVALID,
              Source.documented("AWS samples"),
              sent ->
                  sent.change()
                      .reference()
                      .filter(name -> !sent.earlier().contains(name))
                      .isPresent()),
          rule(
              "Change.fields",
              "The details have a field that this change type does not take.",
              How.INVALID,
              Source.inferred("what it does not understand, it refuses"),
              sent -> !Fields.unknown(sent.change()).isEmpty()));

  private static boolean isReadable(JsonNode raw) {
    return raw.has("DetailsDocument")
        ? raw.path("DetailsDocument").isObject()
        : Json.read(Json.text(raw, "Details")).isPresent();
  }
}
