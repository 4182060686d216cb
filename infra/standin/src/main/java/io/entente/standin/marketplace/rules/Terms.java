package io.entente.standin.marketplace.rules;

import io.entente.standin.marketplace.wire.Json;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads terms as change sets have them. */
final class Terms {
  static final String FIXED = "FixedUpfrontPricingTerm";
  static final String CONFIGURABLE = "ConfigurableUpfrontPricingTerm";
  static final String USAGE = "UsageBasedPricingTerm";
  static final String SCHEDULE = "PaymentScheduleTerm";
  static final Set<String> PRICING =
      Set.of(
          FIXED,
          CONFIGURABLE,
          USAGE,
          "RecurringPaymentTerm",
          "ByolPricingTerm",
          "FreeTrialPricingTerm");

  private Terms() {}

  static Stream<JsonNode> all(JsonNode details) {
    return Json.each(details.path("Terms"));
  }

  static Stream<JsonNode> of(JsonNode details, String type) {
    return all(details).filter(term -> type(term).equals(type));
  }

  static String type(JsonNode term) {
    return Json.text(term, "Type");
  }

  static Stream<JsonNode> grants(JsonNode details) {
    return of(details, FIXED).flatMap(term -> Json.each(term.path("Grants")));
  }

  static Stream<JsonNode> cards(JsonNode details, String type) {
    return of(details, type).flatMap(term -> Json.each(term.path("RateCards")));
  }

  static Stream<JsonNode> rates(JsonNode details, String type) {
    return cards(details, type).flatMap(card -> Json.each(card.path("RateCard")));
  }

  static Stream<JsonNode> rates(JsonNode details) {
    return Stream.concat(rates(details, CONFIGURABLE), rates(details, USAGE));
  }

  /** All dimensions that it names, as often as it names them within one list. */
  static Stream<String> dimensions(Stream<JsonNode> list) {
    return list.map(each -> Json.text(each, "DimensionKey"));
  }

  static boolean repeats(Stream<String> texts) {
    List<String> all = texts.toList();
    return new HashSet<>(all).size() < all.size();
  }

  /** Whether a text is money of at most so many decimals; a number is none. */
  static boolean isMoney(JsonNode amount, int decimals) {
    return amount.isString()
        && amount.stringValue().matches("\\d{1,15}(\\.\\d{1,%d})?".formatted(decimals));
  }

  static boolean isZero(JsonNode amount) {
    return isMoney(amount, 8) && new BigDecimal(amount.stringValue()).signum() == 0;
  }

  static boolean isBetween(String text, int least, int most) {
    return text.length() >= least && text.length() <= most;
  }
}
