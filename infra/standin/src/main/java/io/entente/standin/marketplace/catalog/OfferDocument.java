package io.entente.standin.marketplace.catalog;

import io.entente.standin.marketplace.wire.Json;
import io.entente.standin.marketplace.world.Days;
import io.entente.standin.marketplace.world.Offer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An offer as DescribeEntity shows it: what changes call targeting and availability it calls rules,
 * and days it writes as instants.
 */
final class OfferDocument {
  private OfferDocument() {}

  static ObjectNode of(Offer offer) {
    ObjectNode document = Json.object();
    document.put("Id", offer.id());
    document.setAll(offer.part("UpdateInformation").deepCopy());
    document.put("ProductId", offer.productId());
    offer.replaces().ifPresent(agreement -> document.put("AgreementId", agreement.id()));
    terms(document.putArray("Terms"), offer);
    rules(document.putArray("Rules"), offer);
    document.put("State", offer.isReleased() ? "Released" : "Draft");
    return document;
  }

  private static void terms(ArrayNode terms, Offer offer) {
    offer.terms().map(JsonNode::deepCopy).forEach(term -> terms.add(dated(term)));
  }

  private static JsonNode dated(JsonNode term) {
    Json.each(term.path("Schedule")).forEach(charge -> begin((ObjectNode) charge, "ChargeDate"));
    begin((ObjectNode) term, "AgreementStartDate");
    String end = Days.lastInstant(Json.text(term, "AgreementEndDate"));
    return end.isEmpty() ? term : ((ObjectNode) term).put("AgreementEndDate", end);
  }

  private static void begin(ObjectNode holder, String field) {
    String start = Days.firstInstant(Json.text(holder, field));
    if (!start.isEmpty()) {
      holder.put(field, start);
    }
  }

  private static void rules(ArrayNode rules, Offer offer) {
    String until =
        Days.lastInstant(Json.text(offer.part("UpdateAvailability"), "AvailabilityEndDate"));
    if (!until.isEmpty()) {
      rules.addObject().put("Type", "AvailabilityRule").put("AvailabilityEndDate", until);
    }
    ObjectNode targeting = offer.part("UpdateTargeting");
    if (!targeting.isEmpty()) {
      rules.addObject().put("Type", "TargetingRule").setAll(targeting.deepCopy());
    }
  }
}
