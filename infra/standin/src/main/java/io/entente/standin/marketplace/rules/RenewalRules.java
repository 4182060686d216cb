package io.entente.standin.marketplace.rules;

import static io.entente.standin.marketplace.rules.Rule.rule;

import io.entente.standin.marketplace.rules.How.Later;
import io.entente.standin.marketplace.wire.Json;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What fails a change set because of how an offer would renew by itself. */
final class RenewalRules {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private RenewalRules() {}

  static final List<Rule<Step>> ALL =
      List.of(
          rule(
              "Renewal.replacement",
              "A renewal offer takes no renewal terms.",
              new Later("INCOMPATIBLE_TERMS"),
              Source.RENEWALS,
              step -> step.is("UpdateRenewalTerms") && step.after().replaces().isPresent()),
          renewal(
              "PriceIncrease",
              "A private offer that renews requires PriceIncrease.",
              "MISSING_PRICE_INCREASE",
              term -> !term.path("PriceIncrease").isObject()),
          renewal(
              "AdjustmentDeadline",
              "A PercentageRange requires AdjustmentDeadline.",
              "MISSING_ADJUSTMENT_DEADLINE",
              term -> hasRange(term) && !Json.has(term, "AdjustmentDeadline")),
          renewal(
              "AdjustmentDeadline.range",
              "AdjustmentDeadline is for a PercentageRange only.",
              "INVALID_ADJUSTMENT_DEADLINE",
              term -> !hasRange(term) && Json.has(term, "AdjustmentDeadline")),
          renewal(
              "LockoutPeriod",
              "AdjustmentDeadline is at least a day longer than LockoutPeriod.",
              "INVALID_LOCKOUT_PERIOD",
              term ->
                  Json.has(term, "AdjustmentDeadline")
                      && days(term, "AdjustmentDeadline") <= days(term, "LockoutPeriod")),
          renewal(
              "PercentageRange",
              "A range goes from its minimum by its default to a higher maximum, within 0.00 and"
                  + " 100.00.",
              "INVALID_PERCENTAGE_RANGE",
              RenewalRules::isOddRange),
          renewal(
              "percentages",
              "The percentages of a template's charges make 100.",
              "INVALID_CHARGE_PERCENTAGES",
              term -> templates(term).anyMatch(template -> sum(template).compareTo(HUNDRED) != 0)));

  private static Rule<Step> renewal(
      String name, String refuses, String code, Predicate<JsonNode> broken) {
    return rule(
        "Renewal." + name,
        refuses,
        new Later(code),
        Source.RENEWALS,
        step ->
            step.is("UpdateRenewalTerms")
                && Terms.of(step.details(), "RenewalTerm").anyMatch(broken));
  }

  private static boolean hasRange(JsonNode term) {
    return term.path("PriceIncrease").has("PercentageRange");
  }

  private static int days(JsonNode term, String field) {
    return term.path(field).asInt(0);
  }

  private static boolean isOddRange(JsonNode term) {
    JsonNode increase = term.path("PriceIncrease");
    JsonNode range = increase.path("PercentageRange");
    if (!hasRange(term)) {
      return Json.has(increase, "FixedPercentage")
          && !isPercentage(increase.path("FixedPercentage"));
    }
    List<JsonNode> bounds =
        List.of(range.path("Minimum"), range.path("Default"), range.path("Maximum"));
    return !bounds.stream().allMatch(RenewalRules::isPercentage)
        || number(bounds.get(0)).compareTo(number(bounds.get(1))) > 0
        || number(bounds.get(1)).compareTo(number(bounds.get(2))) > 0
        || number(bounds.get(0)).compareTo(number(bounds.get(2))) == 0;
  }

  private static boolean isPercentage(JsonNode text) {
    return Terms.isMoney(text, 2) && number(text).compareTo(HUNDRED) <= 0;
  }

  private static BigDecimal number(JsonNode text) {
    return Terms.isMoney(text, 2) ? new BigDecimal(text.stringValue()) : BigDecimal.ZERO;
  }

  private static Stream<JsonNode> templates(JsonNode term) {
    return Json.each(term.path("TermTemplates"));
  }

  private static BigDecimal sum(JsonNode template) {
    return Json.each(template.path("Schedule"))
        .map(charge -> number(charge.path("ChargePercentage")))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
