package io.entente.standin.marketplace.rules;

import static io.entente.standin.marketplace.rules.Rule.rule;

import io.entente.standin.marketplace.wire.Json;
import io.entente.standin.marketplace.world.Days;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What is refused at once of what an offer is called, for whom it is, and how long it stands. */
final class InformationRules {
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  private InformationRules() {}

  static final List<Rule<Sent>> ALL =
      List.of(
          rule(
              "CreateOffer.ProductId",
              "ProductId is required, with 1 to 50 characters, none of them \\ < >.",
              How.INVALID,
              Source.OFFERS,
              sent ->
                  sent.is("CreateOffer")
                      && !Json.text(sent.details(), "ProductId").matches("[^\\\\<>]{1,50}")),
          rule(
              "CreateReplacementOffer.AgreementId",
              "AgreementId is required, with 1 to 64 characters.",
              How.INVALID,
              Source.OFFERS,
              sent ->
                  sent.is("CreateReplacementOffer")
                      && !Terms.isBetween(Json.text(sent.details(), "AgreementId"), 1, 64)),
          rule(
              "UpdateInformation.some",
              "At least one of Name, Description and PreExistingAgreement is required.",
              How.INVALID,
              Source.OFFERS,
              sent -> sent.is("UpdateInformation") && sent.details().isEmpty()),
          rule(
              "Offer.Name",
              "Name has 1 to 150 characters.",
              How.INVALID,
              Source.OFFERS,
              sent -> isOutside(sent.details(), "Name", 150)),
          rule(
              "UpdateInformation.Description",
              "Description has 1 to 255 characters.",
              How.INVALID,
              Source.OFFERS,
              sent -> isOutside(sent.details(), "Description", 255)),
          rule(
              "UpdateInformation.PreExistingAgreement",
              "PreExistingAgreement has AcquisitionChannel (External, AwsMarketplace) and"
                  + " PricingModel (Contract, Usage, Byol, Free).",
              How.INVALID,
              Source.OFFERS,
              sent -> isOddAgreement(sent.details().path("PreExistingAgreement"))),
          rule(
              "UpdateTargeting.one",
              "Either PositiveTargeting or NegativeTargeting is required.",
              How.INVALID,
              Source.OFFERS,
              sent ->
                  sent.is("UpdateTargeting")
                      && sent.details().has("PositiveTargeting")
                          == sent.details().has("NegativeTargeting")),
          rule(
              "UpdateTargeting.BuyerAccounts",
              "BuyerAccounts has 1 to 26 accounts.",
              How.INVALID,
              Source.OFFERS,
              sent -> positive(sent).has("BuyerAccounts") && !isSize(buyers(sent), 1, 26)),
          rule(
                  "UpdateTargeting.BuyerAccounts.strict",
                  "BuyerAccounts has 1 to 25 accounts.",
                  How.INVALID,
                  Source.documented(
                      "AWS docs on channel partner offers, against 1 to 26 elsewhere"),
                  (Sent sent) ->
                      positive(sent).has("BuyerAccounts") && !isSize(buyers(sent), 1, 25))
              .onTheStrictSide(),
          rule(
              "UpdateTargeting.account",
              "A buyer's account has 12 digits.",
              How.INVALID,
              Source.OFFERS,
              sent -> Json.each(buyers(sent)).anyMatch(id -> !id.asString("").matches("\\d{12}"))),
          rule(
              "UpdateTargeting.CountryCodes",
              "CountryCodes has 1 to 244 countries by their two letters.",
              How.INVALID,
              Source.OFFERS,
              sent ->
                  Stream.of("PositiveTargeting", "NegativeTargeting")
                      .anyMatch(
                          side -> isOddCountries(sent.details().path(side).path("CountryCodes")))),
          rule(
              "UpdateAvailability.AvailabilityEndDate",
              "AvailabilityEndDate is required, as YYYY-MM-DD.",
              How.INVALID,
              Source.OFFERS,
              sent ->
                  sent.is("UpdateAvailability")
                      && Days.read(Json.text(sent.details(), "AvailabilityEndDate")).isEmpty()),
          rule(
              "ReleaseOffer.empty",
              "ReleaseOffer has no details.",
              How.INVALID,
              Source.OFFERS,
              sent -> sent.is("ReleaseOffer") && !sent.details().isEmpty()));

  private static boolean isOutside(JsonNode details, String field, int most) {
    return Json.has(details, field) && !Terms.isBetween(Json.text(details, field), 1, most);
  }

  private static boolean isOddAgreement(JsonNode agreement) {
    return agreement.isObject()
        && (!Json.text(agreement, "AcquisitionChannel").matches("External|AwsMarketplace")
            || !Json.text(agreement, "PricingModel").matches("Contract|Usage|Byol|Free"));
  }

  private static JsonNode positive(Sent sent) {
    return sent.details().path("PositiveTargeting");
  }

  private static JsonNode buyers(Sent sent) {
    return positive(sent).path("BuyerAccounts");
  }

  private static boolean isSize(JsonNode list, int least, int most) {
    return list.isArray() && list.size() >= least && list.size() <= most;
  }

  private static boolean isOddCountries(JsonNode list) {
    return !list.isMissingNode()
        && (!isSize(list, 1, 244)
            || Json.each(list).anyMatch(code -> !COUNTRIES.contains(code.asString(""))));
  }
}
