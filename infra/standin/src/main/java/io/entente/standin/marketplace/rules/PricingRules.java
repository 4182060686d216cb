package io.entente.standin.marketplace.rules;

import static io.entente.standin.marketplace.rules.Rule.rule;

import io.entente.standin.marketplace.wire.Json;
import io.entente.standin.marketplace.world.Days;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What is refused at once of prices. */
final class PricingRules {
  private static final Set<String> CURRENCIES = Set.of("USD", "AUD", "EUR", "GBP", "JPY");

  private PricingRules() {}

  static final List<Rule<Sent>> ALL =
      List.of(
          prices(
              "PricingModel",
              "PricingModel is one of Contract, Usage, Byol and Free.",
              details -> !Json.text(details, "PricingModel").matches("Contract|Usage|Byol|Free")),
          prices(
              "Terms",
              "Terms is required, each of a known type of pricing term.",
              details ->
                  Terms.all(details).findAny().isEmpty()
                      || Terms.all(details)
                          .anyMatch(term -> !Terms.PRICING.contains(Terms.type(term)))),
          prices(
              "CurrencyCode",
              "CurrencyCode is one of USD, AUD, EUR, GBP and JPY.",
              details ->
                  Terms.all(details)
                      .filter(term -> term.has("CurrencyCode") || isPriced(term))
                      .anyMatch(term -> !CURRENCIES.contains(Json.text(term, "CurrencyCode")))),
          prices(
              "Price",
              "A price is a text with at most 3 decimals.",
              details ->
                  Stream.concat(
                          Stream.concat(
                              Terms.of(details, Terms.FIXED),
                              Terms.of(details, "RecurringPaymentTerm")),
                          Terms.rates(details, Terms.CONFIGURABLE))
                      .anyMatch(priced -> !Terms.isMoney(priced.path("Price"), 3))),
          prices(
              "usage.Price",
              "A price of usage is a text with at most 8 decimals.",
              details ->
                  Terms.rates(details, Terms.USAGE)
                      .anyMatch(rate -> !Terms.isMoney(rate.path("Price"), 8))),
          prices(
              "DimensionKey",
              "DimensionKey has 1 to 100 characters.",
              details ->
                  Terms.dimensions(Stream.concat(Terms.grants(details), Terms.rates(details)))
                      .anyMatch(key -> !Terms.isBetween(key, 1, 100))),
          prices(
              "MaxQuantity",
              "MaxQuantity is a whole number above 0.",
              details ->
                  Terms.grants(details)
                      .map(grant -> grant.path("MaxQuantity"))
                      .anyMatch(
                          most -> !most.isMissingNode() && (!most.isInt() || most.intValue() < 1))),
          prices(
              "Grants",
              "FixedUpfrontPricingTerm has 1 to 200 grants.",
              details ->
                  Terms.of(details, Terms.FIXED)
                      .anyMatch(term -> !isSize(term.path("Grants"), 200))),
          prices(
              "RateCards",
              "ConfigurableUpfrontPricingTerm has 1 to 5 rate cards.",
              details ->
                  Terms.of(details, Terms.CONFIGURABLE)
                      .anyMatch(term -> !isSize(term.path("RateCards"), 5))),
          prices(
              "usage.RateCard",
              "A rate card of usage has 1 to 800 rates.",
              details ->
                  Terms.cards(details, Terms.USAGE)
                      .anyMatch(card -> !isSize(card.path("RateCard"), 800))),
          prices(
              "Selector",
              "A rate card is selected by a Duration such as P12M.",
              details ->
                  Terms.cards(details, Terms.CONFIGURABLE)
                      .map(card -> card.path("Selector"))
                      .anyMatch(PricingRules::isOddSelector)),
          prices(
              "Duration",
              "Duration is one such as P12M.",
              details ->
                  Terms.of(details, Terms.FIXED)
                      .filter(term -> term.has("Duration"))
                      .anyMatch(term -> Days.duration(Json.text(term, "Duration")).isEmpty())),
          prices(
                  "Duration.strict",
                  "FixedUpfrontPricingTerm requires Duration.",
                  details -> Terms.of(details, Terms.FIXED).anyMatch(term -> !term.has("Duration")))
              .onTheStrictSide(),
          prices(
                  "Grants.strict",
                  "An offer has at most 24 contract dimensions.",
                  details -> Terms.grants(details).count() > 24)
              .onTheStrictSide(),
          prices(
              "BillingPeriod",
              "BillingPeriod is Monthly.",
              details ->
                  Terms.of(details, "RecurringPaymentTerm")
                      .anyMatch(term -> !Json.text(term, "BillingPeriod").equals("Monthly"))));

  private static Rule<Sent> prices(String name, String refuses, Predicate<JsonNode> broken) {
    return rule(
        "UpdatePricingTerms." + name,
        refuses,
        How.INVALID,
        Source.OFFERS,
        sent -> sent.is("UpdatePricingTerms") && broken.test(sent.details()));
  }

  private static boolean isPriced(JsonNode term) {
    return !Set.of("ByolPricingTerm", "FreeTrialPricingTerm").contains(Terms.type(term));
  }

  private static boolean isSize(JsonNode list, int most) {
    return list.isArray() && !list.isEmpty() && list.size() <= most;
  }

  private static boolean isOddSelector(JsonNode selector) {
    return !Json.text(selector, "Type").equals("Duration")
        || Days.duration(Json.text(selector, "Value")).isEmpty();
  }
}
