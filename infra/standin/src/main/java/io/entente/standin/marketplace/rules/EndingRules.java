package io.entente.standin.marketplace.rules;

import static io.entente.standin.marketplace.rules.Rule.rule;

import io.entente.standin.marketplace.rules.How.Later;
import io.entente.standin.marketplace.wire.Json;
import io.entente.standin.marketplace.world.Buyers;
import io.entente.standin.marketplace.world.Offer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What fails a change set because of what it would leave released. */
final class EndingRules {
  private EndingRules() {}

  static final List<Rule<Ending>> ALL =
      List.of(
          ending(
              "Name",
              "The offer has no Name.",
              "MISSING_NAME",
              end -> end.lacks("UpdateInformation", "Name")),
          ending(
              "Description",
              "The offer has no Description.",
              "MISSING_DESCRIPTION",
              end -> end.lacks("UpdateInformation", "Description")),
          ending(
              "AvailabilityEndDate",
              "A private offer has an AvailabilityEndDate.",
              "MISSING_AVAILABILITY_END_DATE",
              end -> end.lacks("UpdateAvailability", "AvailabilityEndDate")),
          ending(
              "past",
              "AvailabilityEndDate of an offer to be released is past.",
              "INVALID_AVAILABILITY_END_DATE",
              end ->
                  !end.wasReleased()
                      && end.availableUntil()
                          .filter(day -> day.isBefore(end.scene().today()))
                          .isPresent()),
          ending(
              "terms",
              "Pricing terms and legal terms are mandatory; of contracts at one price also a"
                  + " validity term.",
              "MISSING_MANDATORY_TERMS",
              EndingRules::lacksTerms),
          ending(
              "buyers",
              "A private offer has buyer accounts.",
              "MISSING_BUYER_ACCOUNTS",
              end -> Buyers.of(end.offer()).isEmpty()),
          ending(
              "endDate",
              "A replacement offer has an AgreementEndDate.",
              "MISSING_AGREEMENT_END_DATE",
              end -> end.offer().replaces().isPresent() && end.ends().isEmpty()),
          ending(
              "public",
              "The product has no public offer.",
              "INCOMPATIBLE_PRODUCT",
              end -> end.scene().product().publicOffer().isEmpty()),
          ending(
              "verified",
              "The seller's verification is not complete.",
              "INCOMPATIBLE_SELLER_VERIFICATION",
              end -> !end.scene().seller().verified()),
          ending(
              "tax",
              "The seller's tax information is not complete.",
              "INVALID_TAX_INFORMATION",
              end -> !end.scene().seller().taxKnown()),
          ending(
              "paid",
              "The seller cannot be paid in the currency.",
              "INCOMPATIBLE_PAYMENT_SETTINGS",
              end -> !end.scene().seller().paidIn().containsAll(currencies(end.offer()))),
          ending(
              "currency",
              "All terms have one currency.",
              "INCOMPATIBLE_CURRENCY_CODE",
              end -> currencies(end.offer()).size() > 1),
          ending(
              "price",
              "With a payment schedule the price of FixedUpfrontPricingTerm is 0.",
              "INCOMPATIBLE_TERMS",
              end ->
                  end.hasTerm(Terms.SCHEDULE)
                      && end.offer()
                          .terms(Terms.FIXED)
                          .anyMatch(term -> !Terms.isZero(term.path("Price")))),
          ending(
              "schedule",
              "A payment schedule requires FixedUpfrontPricingTerm.",
              "INCOMPATIBLE_TERMS",
              end -> end.hasTerm(Terms.SCHEDULE) && !end.hasTerm(Terms.FIXED)),
          ending(
              "fixed",
              "FixedUpfrontPricingTerm requires a payment schedule, or Byol.",
              "INCOMPATIBLE_PRICING_TERM",
              end ->
                  end.hasTerm(Terms.FIXED)
                      && !end.hasTerm(Terms.SCHEDULE)
                      && !end.hasTerm("ByolPricingTerm")),
          ending(
              "selector",
              "AgreementDuration is none of the durations of its rate cards.",
              "INCOMPATIBLE_SELECTOR_DURATION",
              EndingRules::isNoSelector),
          ending(
              "start",
              "AgreementStartDate is after AvailabilityEndDate.",
              "INCOMPATIBLE_AGREEMENT_START_DATE",
              end -> isBefore(end.starts(), end.availableUntil().map(day -> day.plusDays(1)))),
          ending(
              "end",
              "AvailabilityEndDate is before AgreementEndDate.",
              "INCOMPATIBLE_AGREEMENT_END_DATE",
              end -> isBefore(end.ends(), end.availableUntil().map(day -> day.plusDays(1)))),
          ending(
              "backdated",
              "At most one charge is on or before AvailabilityEndDate.",
              "TOO_MANY_BACKDATED_CHARGES",
              end -> backdated(end) > 1),
          ending(
              "lastCharge",
              "The last charge is before the agreement ends.",
              "INVALID_CHARGE_DATES",
              EndingRules::chargesTooLate),
          rule(
              "Released.offers",
              "The product has as many private offers as it may have.",
              new Later("TOO_MANY_OFFERS"),
              Source.inferred("the code exists, and no number"),
              end ->
                  !end.wasReleased()
                      && released(end) >= end.scene().world().limits().offersOfProduct()));

  private static Rule<Ending> ending(
      String name, String refuses, String code, Predicate<Ending> broken) {
    return rule("Offer.released." + name, refuses, new Later(code), Source.OFFERS, broken);
  }

  private static boolean lacksTerms(Ending end) {
    boolean priced = end.offer().terms().map(Terms::type).anyMatch(Terms.PRICING::contains);
    boolean lasts = !end.hasTerm(Terms.FIXED) || end.hasTerm("ValidityTerm");
    return !priced || !lasts || !end.hasTerm("LegalTerm");
  }

  private static Set<String> currencies(Offer offer) {
    return offer
        .terms()
        .map(term -> Json.text(term, "CurrencyCode"))
        .filter(code -> !code.isEmpty())
        .collect(Collectors.toSet());
  }

  private static boolean isNoSelector(Ending end) {
    Set<String> selectors =
        PriceStepRules.selectors(end.offer().part("UpdatePricingTerms"))
            .collect(Collectors.toSet());
    String duration = Json.text(end.validity(), "AgreementDuration");
    return !selectors.isEmpty() && !duration.isEmpty() && !selectors.contains(duration);
  }

  private static boolean isBefore(Optional<LocalDate> one, Optional<LocalDate> other) {
    return one.isPresent() && other.isPresent() && one.get().isBefore(other.get());
  }

  private static long backdated(Ending end) {
    return end.availableUntil()
        .map(until -> end.charges().stream().filter(day -> !day.isAfter(until)).count())
        .orElse(0L);
  }

  private static boolean chargesTooLate(Ending end) {
    Optional<LocalDate> latest = end.charges().stream().max(LocalDate::compareTo);
    return isBefore(end.ends(), latest.map(day -> day.plusDays(1)));
  }

  private static long released(Ending end) {
    return end.scene().world().offers.values().stream()
        .filter(offer -> offer.isReleased() && offer.productId().equals(end.offer().productId()))
        .count();
  }
}
