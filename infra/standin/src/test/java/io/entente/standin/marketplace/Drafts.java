package io.entente.standin.marketplace;

import io.entente.standin.marketplace.wire.Json;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Change sets that AWS would take, and ways to spoil them. */
final class Drafts {
  private static final String OFFER =
      """
      {"Catalog": "AWSMarketplace", "ChangeSetName": "Offer for Borealis", "ChangeSet": [
        {"ChangeType": "CreateOffer", "ChangeName": "Create", "Entity": {"Type": "Offer@1.0"},
         "DetailsDocument": {"ProductId": "prod-crm"}},
        {"ChangeType": "UpdateInformation", "DetailsDocument":
         {"Name": "Borealis 2026", "Description": "deal 4711"}},
        {"ChangeType": "UpdateTargeting", "DetailsDocument":
         {"PositiveTargeting": {"BuyerAccounts": ["222222222222"]}}},
        {"ChangeType": "UpdatePricingTerms", "DetailsDocument": {"PricingModel": "Contract", "Terms": [
          {"Type": "FixedUpfrontPricingTerm", "CurrencyCode": "USD", "Price": "0.0",
           "Grants": [{"DimensionKey": "seats", "MaxQuantity": 50}]}]}},
        {"ChangeType": "UpdateValidityTerms", "DetailsDocument": {"Terms": [
          {"Type": "ValidityTerm", "AgreementDuration": "P12M"}]}},
        {"ChangeType": "UpdatePaymentScheduleTerms", "DetailsDocument": {"Terms": [
          {"Type": "PaymentScheduleTerm", "CurrencyCode": "USD", "Schedule": [
            {"ChargeDate": "2026-03-20", "ChargeAmount": "6000.00"},
            {"ChargeDate": "2026-09-20", "ChargeAmount": "6000.50"}]}]}},
        {"ChangeType": "UpdateLegalTerms", "DetailsDocument": {"Terms": [
          {"Type": "LegalTerm", "Documents": [{"Type": "StandardEula", "Version": "2022-07-14"}]}]}},
        {"ChangeType": "UpdateSupportTerms", "DetailsDocument": {"Terms": [
          {"Type": "SupportTerm", "RefundPolicy": "No refunds."}]}},
        {"ChangeType": "UpdateAvailability", "DetailsDocument": {"AvailabilityEndDate": "2026-04-30"}},
        {"ChangeType": "ReleaseOffer", "DetailsDocument": {}}]}
      """;

  private Drafts() {}

  /** A private offer by payment schedule, from nothing to released. */
  static ObjectNode offer() {
    ObjectNode set = Json.read(OFFER).orElseThrow();
    Json.each(set.path("ChangeSet"))
        .filter(change -> !change.has("Entity"))
        .forEach(
            change -> ((ObjectNode) change).set("Entity", entity("$Create.Entity.Identifier")));
    return set;
  }

  static ObjectNode offer(Consumer<ObjectNode> spoiling) {
    ObjectNode set = offer();
    spoiling.accept(set);
    return set;
  }

  /** The same, to replace an agreement. */
  static ObjectNode replacement(String agreementId) {
    return offer(
        set -> {
          change(set, "CreateOffer").put("ChangeType", "CreateReplacementOffer");
          put(
              set,
              "CreateReplacementOffer",
              "",
              "{\"AgreementId\": \"%s\"}".formatted(agreementId));
          drop(set, "UpdateTargeting");
          put(
              set,
              "UpdateValidityTerms",
              "/Terms/0",
              "{\"Type\": \"ValidityTerm\", \"AgreementEndDate\": \"2027-12-31\"}");
        });
  }

  /** The same, at prices by rate card. */
  static ObjectNode byRateCard() {
    return offer(
        set -> {
          drop(set, "UpdatePaymentScheduleTerms");
          drop(set, "UpdateValidityTerms");
          put(
              set,
              "UpdatePricingTerms",
              "/Terms/0",
              """
              {"Type": "ConfigurableUpfrontPricingTerm", "CurrencyCode": "USD", "RateCards": [
                {"Selector": {"Type": "Duration", "Value": "P12M"},
                 "Constraints": {"MultipleDimensionSelection": "Allowed", "QuantityConfiguration": "Allowed"},
                 "RateCard": [{"DimensionKey": "seats", "Price": "120.00"}, {"DimensionKey": "storage", "Price": "10.5"}]}]}
              """);
        });
  }

  /** One change of an offer that exists. */
  static ObjectNode change(String offerId, String type, String details) {
    ObjectNode set = Json.object().put("Catalog", "AWSMarketplace");
    ObjectNode change = set.putArray("ChangeSet").addObject().put("ChangeType", type);
    change.set("Entity", entity(offerId));
    change.set("DetailsDocument", Json.read(details).orElseThrow());
    return set;
  }

  private static ObjectNode entity(String identifier) {
    return Json.object().put("Type", "Offer@1.0").put("Identifier", identifier);
  }

  /** The change of a type. */
  static ObjectNode change(ObjectNode set, String type) {
    return (ObjectNode)
        Json.each(set.path("ChangeSet"))
            .filter(change -> Json.text(change, "ChangeType").equals(type))
            .findFirst()
            .orElseThrow();
  }

  static ObjectNode details(ObjectNode set, String type) {
    return (ObjectNode) change(set, type).path("DetailsDocument");
  }

  /** Puts JSON in place of what is there, by a pointer into the details of a change. */
  static void put(ObjectNode set, String type, String pointer, String json) {
    JsonNode value = Json.read("{\"v\":" + json + "}").orElseThrow().path("v");
    if (pointer.isEmpty()) {
      change(set, type).set("DetailsDocument", value);
      return;
    }
    int last = pointer.lastIndexOf('/');
    JsonNode holder = details(set, type).at(pointer.substring(0, last));
    String name = pointer.substring(last + 1);
    switch (holder) {
      case ArrayNode list when name.equals("-") -> list.add(value);
      case ArrayNode list -> list.set(Integer.parseInt(name), value);
      default -> ((ObjectNode) holder).set(name, value);
    }
  }

  /** Takes a field away. */
  static void take(ObjectNode set, String type, String pointer) {
    int last = pointer.lastIndexOf('/');
    ((ObjectNode) details(set, type).at(pointer.substring(0, last)))
        .remove(pointer.substring(last + 1));
  }

  /** Takes a change away. */
  static void drop(ObjectNode set, String type) {
    ArrayNode changes = (ArrayNode) set.path("ChangeSet");
    for (int place = 0; place < changes.size(); place++) {
      if (Json.text(changes.path(place), "ChangeType").equals(type)) {
        changes.remove(place);
        return;
      }
    }
  }
}
