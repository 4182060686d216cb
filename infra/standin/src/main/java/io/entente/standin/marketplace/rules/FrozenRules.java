package io.entente.standin.marketplace.rules;

import static io.entente.standin.marketplace.rules.Rule.rule;

import io.entente.standin.marketplace.rules.How.Later;
import io.entente.standin.marketplace.wire.Json;
import io.entente.standin.marketplace.world.Offer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What may change no more once an offer is released. */
final class FrozenRules {
  private static final Set<String> FROZEN =
      Set.of(
          "UpdateTargeting",
          "UpdateLegalTerms",
          "UpdatePaymentScheduleTerms",
          "UpdateNetPaymentTerms",
          "UpdateRenewalTerms");

  private FrozenRules() {}

  static final List<Rule<Step>> ALL =
      List.of(
          rule(
              "Released.frozen",
              "Targeting, legal, schedule, net payment and renewal terms of a released offer cannot"
                  + " change.",
              new Later("INVALID_UPDATE_REQUEST"),
              Source.OFFERS,
              step -> step.before().isReleased() && FROZEN.contains(step.change().type())),
          rule(
              "Released.PreExistingAgreement",
              "PreExistingAgreement of a released offer cannot change.",
              new Later("INVALID_UPDATE_REQUEST"),
              Source.OFFERS,
              step ->
                  step.before().isReleased()
                      && step.is("UpdateInformation")
                      && step.details().has("PreExistingAgreement")),
          rule(
              "Released.terms",
              "A released offer keeps the pricing terms that it has.",
              new Later("INVALID_UPDATE_REQUEST"),
              Source.OFFERS,
              step -> isRepriced(step) && !types(step.before()).equals(types(step.after()))),
          rule(
              "Released.currency",
              "A released offer keeps its currency.",
              new Later("INCOMPATIBLE_CURRENCY_CODE"),
              Source.OFFERS,
              step ->
                  isRepriced(step) && !currencies(step.before()).equals(currencies(step.after()))),
          rule(
              "Released.price",
              "A price of a released offer cannot rise.",
              new Later("INVALID_PRICE_CHANGE"),
              Source.inferred("the code exists, and buyers have seen the price"),
              step -> isRepriced(step) && total(step.after()).compareTo(total(step.before())) > 0),
          rule(
                  "Released.dates",
                  "The dates of a released offer cannot change.",
                  new Later("INVALID_UPDATE_REQUEST"),
                  Source.documented("AWS docs 58540037298, against 58695965168"),
                  (Step step) -> step.before().isReleased() && step.is("UpdateValidityTerms"))
              .onTheStrictSide(),
          rule(
              "Released.again",
              "The offer is released already.",
              new Later("INCOMPATIBLE_STATUS"),
              Source.ERRORS,
              step -> step.before().isReleased() && step.is("ReleaseOffer")));

  private static boolean isRepriced(Step step) {
    return step.before().isReleased() && step.is("UpdatePricingTerms");
  }

  private static Set<String> types(Offer offer) {
    return pricing(offer).map(Terms::type).collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> currencies(Offer offer) {
    return pricing(offer)
        .filter(term -> term.has("CurrencyCode"))
        .map(term -> Json.text(term, "CurrencyCode"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static BigDecimal total(Offer offer) {
    JsonNode details = offer.part("UpdatePricingTerms");
    return Stream.concat(Terms.of(details, Terms.FIXED), Terms.rates(details))
        .map(priced -> Json.text(priced, "Price"))
        .filter(price -> price.matches("[\\d.]+"))
        .map(BigDecimal::new)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Stream<JsonNode> pricing(Offer offer) {
    return offer.terms().filter(term -> Terms.PRICING.contains(Terms.type(term)));
  }
}
