package io.entente.marketplace;

import io.entente.marketplace.OfferRule.Situation;
import java.util.List;
import java.util.stream.Stream;

/** All rules, and what they find: every fault at once, in the order of the terms. */
final class OfferRules {
  static final List<OfferRule> ALL =
      Stream.of(SellingRules.ALL, BuyerRules.ALL, PriceRules.ALL, DayRules.ALL)
          .flatMap(List::stream)
          .toList();

  private OfferRules() {}

  static List<OfferFault> faults(Situation situation) {
    return ALL.stream().flatMap(rule -> rule.fault(situation).stream()).toList();
  }
}
