package io.entente.marketplace;

import static io.entente.marketplace.OfferRule.aws;
import static io.entente.marketplace.OfferRule.ours;
import static io.entente.marketplace.OfferRule.unless;

import io.entente.kernel.Money;
import io.entente.platform.items.ProtectedDeal;
import java.util.List;

/** What it costs, in which currency. */
final class PriceRules {
  /** Those of private offers with contract pricing. */
  private static final List<String> CURRENCIES = List.of("USD", "EUR", "GBP", "AUD", "JPY");

  static final List<OfferRule> ALL =
      List.of(
          aws(
              "currency",
              "UpdatePricingTerms",
              s ->
                  unless(
                      CURRENCIES.contains(s.terms().currency()),
                      "%s is no currency of private offers. Take one of %s."
                          .formatted(s.terms().currency(), String.join(", ", CURRENCIES)))),
          ours(
              "currencyOfDeal",
              s ->
                  unless(
                      s.terms().currency().equals(s.deal().currency())
                          || s.terms().amountReason() != null,
                      "The deal is in %s and the offer in %s. Take the deal's currency, or say why not in amountReason."
                          .formatted(s.deal().currency(), s.terms().currency()))),
          ours(
              "amountOfDeal",
              s ->
                  unless(
                      isOfDeal(s.terms(), s.deal()) || s.terms().amountReason() != null,
                      "The offer is over %s and the deal over %s. Take the deal's amount, or say why not in amountReason."
                          .formatted(
                              money(s.terms().amountMinor(), s.terms().currency()),
                              money(s.deal().amountMinor(), s.deal().currency())))),
          ours(
              "amount",
              s -> unless(s.terms().amountMinor() > 0, "The amount is 0. Say what it costs.")),
          ours(
              "scheduleSum",
              s ->
                  unless(
                      s.terms().schedule().isEmpty() || sum(s.terms()) == s.terms().amountMinor(),
                      "The instalments come to %s and the offer to %s. Make them the same."
                          .formatted(
                              money(sum(s.terms()), s.terms().currency()),
                              money(s.terms().amountMinor(), s.terms().currency())))));

  private PriceRules() {}

  private static boolean isOfDeal(Terms terms, ProtectedDeal deal) {
    return !terms.currency().equals(deal.currency()) // which is told already
        || terms.amountMinor() == deal.amountMinor();
  }

  private static long sum(Terms terms) {
    return terms.schedule().stream().mapToLong(Instalment::amountMinor).sum();
  }

  private static String money(long minor, String currency) {
    return Money.of(Math.min(minor, Money.MOST), currency).toString();
  }
}
