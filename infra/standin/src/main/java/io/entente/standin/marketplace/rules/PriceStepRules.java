package io.entente.standin.marketplace.rules;

import static io.entente.standin.marketplace.rules.Rule.rule;

import io.entente.standin.marketplace.rules.How.Later;
import io.entente.standin.marketplace.wire.Json;
import io.entente.standin.marketplace.world.Days;
import io.entente.standin.marketplace.world.Product.Dimension;
import java.time.Period;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What fails a change set because of the prices of an offer. */
final class PriceStepRules {
  private static final int MOST_MONTHS = 60;

  private PriceStepRules() {}

  static final List<Rule<Step>> ALL =
      List.of(
          prices(
              "types",
              "A type of term is given twice.",
              "DUPLICATE_TERM_TYPES",
              step -> Terms.repeats(Terms.all(step.details()).map(Terms::type))),
          prices(
              "dimensions",
              "A dimension is given twice in one list.",
              "DUPLICATE_DIMENSION_KEYS",
              step ->
                  Terms.repeats(Terms.dimensions(Terms.grants(step.details())))
                      || cards(step)
                          .anyMatch(
                              card ->
                                  Terms.repeats(
                                      Terms.dimensions(Json.each(card.path("RateCard")))))),
          prices(
              "grants",
              "A grant is of a dimension that the product does not have.",
              "INVALID_GRANTS",
              step -> Terms.dimensions(Terms.grants(step.details())).anyMatch(isUnknown(step))),
          prices(
              "rates",
              "A rate is of a dimension that the product does not have.",
              "INVALID_RATE_CARD",
              step -> Terms.dimensions(Terms.rates(step.details())).anyMatch(isUnknown(step))),
          prices(
              "metered",
              "A rate of usage is of a dimension that is not metered.",
              "INCOMPATIBLE_RATES",
              step ->
                  Terms.dimensions(Terms.rates(step.details(), Terms.USAGE))
                      .map(step.scene().product().dimensions()::get)
                      .anyMatch(Dimension.ENTITLED::equals)),
          prices(
              "usage.cards",
              "UsageBasedPricingTerm has exactly one rate card.",
              "TOO_MANY_RATE_CARDS",
              step -> Terms.cards(step.details(), Terms.USAGE).count() > 1),
          prices(
              "card.size",
              "A rate card of a contract has at most 200 rates.",
              "TOO_MANY_RATES",
              step ->
                  Terms.cards(step.details(), Terms.CONFIGURABLE)
                      .anyMatch(card -> card.path("RateCard").size() > 200)),
          prices(
                  "grants.count",
                  "An offer grants at most 24 dimensions.",
                  "TOO_MANY_GRANTS",
                  (Step step) -> Terms.grants(step.details()).count() > 24)
              .onTheStrictSide(),
          prices(
              "currency",
              "Usage and recurring payments are in USD.",
              "INVALID_CURRENCY_CODE",
              step ->
                  Stream.concat(
                          Terms.of(step.details(), Terms.USAGE),
                          Terms.of(step.details(), "RecurringPaymentTerm"))
                      .anyMatch(term -> !Json.text(term, "CurrencyCode").equals("USD"))),
          prices(
              "constraints",
              "MultipleDimensionSelection equals QuantityConfiguration, and both are the same in"
                  + " every card.",
              "INCOMPATIBLE_RATE_CARD_CONSTRAINTS",
              step ->
                  Terms.cards(step.details(), Terms.CONFIGURABLE)
                          .map(card -> card.path("Constraints"))
                          .flatMap(
                              each ->
                                  Stream.of(
                                      Json.text(each, "MultipleDimensionSelection"),
                                      Json.text(each, "QuantityConfiguration")))
                          .distinct()
                          .count()
                      > 1),
          prices(
              "selectors",
              "Two rate cards are selected by one duration.",
              "DUPLICATE_SELECTORS",
              step -> Terms.repeats(selectors(step.details()))),
          prices(
              "selector",
              "A rate card's duration is outside [P1D],[P60M].",
              "INVALID_SELECTOR_DURATION_VALUE",
              step -> selectors(step.details()).anyMatch(PriceStepRules::isTooLong)),
          prices(
              "duration",
              "Duration is outside [P1D],[P60M].",
              "INVALID_DURATION",
              step ->
                  Terms.of(step.details(), Terms.FIXED)
                      .map(term -> Json.text(term, "Duration"))
                      .anyMatch(PriceStepRules::isTooLong)),
          prices(
                  "duration.missing",
                  "FixedUpfrontPricingTerm has no Duration.",
                  "MISSING_DURATION",
                  (Step step) ->
                      Terms.of(step.details(), Terms.FIXED).anyMatch(term -> !term.has("Duration")))
              .onTheStrictSide(),
          prices(
              "model",
              "The pricing model has other pricing terms: Contract an upfront one, Usage one of"
                  + " usage, Byol a ByolPricingTerm.",
              "INCOMPATIBLE_PRICING_MODEL",
              PriceStepRules::isOfAnotherModel));

  static boolean isTooLong(String duration) {
    return Days.duration(duration).map(Period::toTotalMonths).orElse(0L) > MOST_MONTHS
        || Days.duration(duration).map(Period::getDays).orElse(0) > MOST_MONTHS * 31;
  }

  private static boolean isOfAnotherModel(Step step) {
    return switch (Json.text(step.details(), "PricingModel")) {
      case "Contract" -> !has(step, Terms.FIXED) && !has(step, Terms.CONFIGURABLE);
      case "Usage" ->
          !(has(step, Terms.USAGE) || has(step, "FreeTrialPricingTerm"))
              || has(step, Terms.FIXED)
              || has(step, Terms.CONFIGURABLE);
      case "Byol" -> !has(step, "ByolPricingTerm");
      default -> false;
    };
  }

  private static boolean has(Step step, String type) {
    return Terms.of(step.details(), type).findAny().isPresent();
  }

  private static Stream<JsonNode> cards(Step step) {
    return Stream.concat(
        Terms.cards(step.details(), Terms.CONFIGURABLE), Terms.cards(step.details(), Terms.USAGE));
  }

  static Stream<String> selectors(JsonNode details) {
    return Terms.cards(details, Terms.CONFIGURABLE)
        .map(card -> Json.text(card.path("Selector"), "Value"));
  }

  private static Predicate<String> isUnknown(Step step) {
    return key -> !step.scene().product().dimensions().containsKey(key);
  }

  private static Rule<Step> prices(
      String name, String refuses, String code, Predicate<Step> broken) {
    return rule(
        "Prices." + name,
        refuses,
        new Later(code),
        Source.ERRORS,
        step -> step.is("UpdatePricingTerms") && broken.test(step));
  }
}
