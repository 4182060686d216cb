package io.entente.standin.marketplace;

import static io.entente.standin.marketplace.Drafts.drop;
import static io.entente.standin.marketplace.Drafts.put;
import static io.entente.standin.marketplace.Drafts.take;
import static io.entente.standin.marketplace.Example.failing;
import static io.entente.standin.marketplace.Example.later;
import static io.entente.standin.marketplace.TermExamples.validity;

import io.entente.standin.marketplace.world.Limits;
import io.entente.standin.marketplace.world.Seller;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/** What fails a change set because of what it would leave released. */
final class EndingExamples {
  private static final String VALIDITY = "UpdateValidityTerms";
  private static final String SCHEDULE = "UpdatePaymentScheduleTerms";
  private static final String AVAILABILITY = "/AvailabilityEndDate";

  private EndingExamples() {}

  static Map<String, Example> all() {
    return Map.ofEntries(
        released("Name", set -> take(set, "UpdateInformation", "/Name")),
        released("Description", set -> take(set, "UpdateInformation", "/Description")),
        released("AvailabilityEndDate", set -> drop(set, "UpdateAvailability")),
        released("past", set -> put(set, "UpdateAvailability", AVAILABILITY, "\"2026-03-01\"")),
        released("terms", set -> drop(set, "UpdateLegalTerms")),
        released("buyers", set -> drop(set, "UpdateTargeting")),
        Map.entry("Offer.released.endDate", failing(EndingExamples::replacementByDuration)),
        selling("public", market -> market.aws.list(Market.product().withoutPublicOffer())),
        selling("verified", market -> market.aws.seller(seller().unverified())),
        selling("tax", market -> market.aws.seller(seller().withoutTaxInformation())),
        selling("paid", market -> market.aws.seller(seller().paidOnlyIn("EUR"))),
        released(
            "currency", set -> put(set, "UpdatePricingTerms", "/Terms/0/CurrencyCode", "\"EUR\"")),
        released("price", set -> put(set, "UpdatePricingTerms", "/Terms/0/Price", "\"10\"")),
        released("schedule", EndingExamples::byRateCard),
        released("fixed", set -> drop(set, SCHEDULE)),
        Map.entry("Offer.released.selector", later(EndingExamples::anotherDuration)),
        released("start", set -> validity(set, "2026-04-01", "2027-04-01")),
        Map.entry("Offer.released.end", failing(EndingExamples::availableBeyondTheEnd)),
        released(
            "backdated", set -> put(set, "UpdateAvailability", AVAILABILITY, "\"2026-10-30\"")),
        released("lastCharge", set -> validity(set, "2026-05-01", "2026-08-01")),
        Map.entry("Released.offers", failing(EndingExamples::oneMoreThanAllowed)));
  }

  private static Map.Entry<String, Example> released(String name, Consumer<ObjectNode> spoiling) {
    return Map.entry("Offer.released." + name, later(spoiling));
  }

  private static Map.Entry<String, Example> selling(String name, Consumer<Market> preparation) {
    return Map.entry("Offer.released." + name, later(_ -> {}).after(preparation));
  }

  private static Seller seller() {
    return Seller.complete(Market.SELLER);
  }

  private static void byRateCard(ObjectNode set) {
    put(
        set,
        "UpdatePricingTerms",
        "",
        Drafts.details(Drafts.byRateCard(), "UpdatePricingTerms").toString());
  }

  private static void anotherDuration(ObjectNode set) {
    byRateCard(set);
    drop(set, SCHEDULE);
    put(set, VALIDITY, "/Terms/0/AgreementDuration", "\"P24M\"");
  }

  private static ObjectNode replacementByDuration(Market market) {
    ObjectNode set = Drafts.replacement(market.accepted().agreement().id());
    put(set, VALIDITY, "/Terms/0", "{\"Type\":\"ValidityTerm\",\"AgreementDuration\":\"P12M\"}");
    return set;
  }

  private static ObjectNode availableBeyondTheEnd(Market market) {
    ObjectNode set = Drafts.replacement(market.accepted().agreement().id());
    put(
        set,
        SCHEDULE,
        "/Terms/0/Schedule",
        "[{\"ChargeDate\":\"2026-03-20\",\"ChargeAmount\":\"1\"}]");
    put(set, "UpdateAvailability", AVAILABILITY, "\"2028-01-31\"");
    return set;
  }

  private static ObjectNode oneMoreThanAllowed(Market market) {
    market.aws.limits(new Limits(100, 1));
    market.released();
    return Drafts.offer();
  }
}
