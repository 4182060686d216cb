package io.entente.program.offers;

import java.util.List;
import java.util.Map;

/**
 * All that the condition for a second person can name.
 *
 * @param amountMinor of the offer, in the smallest unit of its currency
 * @param dealAmountMinor of the deal as its partner estimated it, in the deal's currency
 * @param months how long the agreement runs; 0 where its days are said instead
 * @param families the deal's products
 * @param replaces whether an agreement is replaced
 */
public record OfferFacts(
    long amountMinor,
    String currency,
    long dealAmountMinor,
    long months,
    List<String> families,
    boolean replaces) {
  public OfferFacts {
    families = List.copyOf(families);
  }

  /** By the names that the condition uses. */
  public Map<String, Object> values() {
    return Map.of(
        "amountMinor", amountMinor,
        "currency", currency,
        "dealAmountMinor", dealAmountMinor,
        "months", months,
        "families", families,
        "replaces", replaces);
  }
}
