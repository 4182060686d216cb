package io.entente.marketplace;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What an offer costs, in AWS's terms: a price for the whole time, or nothing and a schedule. */
final class Pricing {
  private static final String DISALLOWED = "Disallowed";

  private Pricing() {}

  static ObjectNode of(Terms terms) {
    ObjectNode pricing = PlannedChanges.object().put("PricingModel", "Contract");
    pricing.putArray("Terms").add(terms.schedule().isEmpty() ? atOnce(terms) : scheduled(terms));
    return pricing;
  }

  private static ObjectNode atOnce(Terms terms) {
    long months = terms.months() == null ? 0 : terms.months();
    ObjectNode card = PlannedChanges.object();
    card.putObject("Selector").put("Type", "Duration").put("Value", duration(months));
    card.putObject("Constraints")
        .put("MultipleDimensionSelection", DISALLOWED)
        .put("QuantityConfiguration", DISALLOWED);
    card.putArray("RateCard")
        .addObject()
        .put("DimensionKey", terms.dimension())
        .put("Price", terms.major(terms.amountMinor()));
    ObjectNode term = term(terms, "ConfigurableUpfrontPricingTerm");
    term.putArray("RateCards").add(card);
    return term;
  }

  /** The price is 0 where a schedule says what is charged. */
  private static ObjectNode scheduled(Terms terms) {
    ObjectNode term = term(terms, "FixedUpfrontPricingTerm").put("Price", "0.00");
    if (terms.months() != null) {
      term.put("Duration", duration(terms.months()));
    }
    term.putArray("Grants")
        .addObject()
        .put("DimensionKey", terms.dimension())
        .put("MaxQuantity", 1);
    return term;
  }

  static ObjectNode schedule(Terms terms) {
    ObjectNode term = term(terms, "PaymentScheduleTerm");
    ArrayNode schedule = term.putArray("Schedule");
    terms
        .schedule()
        .forEach(
            each ->
                schedule
                    .addObject()
                    .put("ChargeDate", each.on().toString())
                    .put("ChargeAmount", terms.major(each.amountMinor())));
    return terms(term);
  }

  static String duration(long months) {
    return "P%dM".formatted(months);
  }

  private static ObjectNode term(Terms terms, String type) {
    return PlannedChanges.object().put("Type", type).put("CurrencyCode", terms.currency());
  }

  /** The one term of a change. */
  static ObjectNode terms(ObjectNode term) {
    ObjectNode details = PlannedChanges.object();
    details.putArray("Terms").add(term);
    return details;
  }
}
