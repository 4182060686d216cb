package io.entente.standin.marketplace;

import static io.entente.standin.marketplace.Drafts.put;
import static io.entente.standin.marketplace.Drafts.take;
import static io.entente.standin.marketplace.Example.atOnce;
import static io.entente.standin.marketplace.Example.call;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is refused of terms before a change set is begun. */
final class SentTermExamples {
  private static final String PRICES = "UpdatePricingTerms";
  private static final String VALIDITY = "UpdateValidityTerms";
  private static final String SCHEDULE = "UpdatePaymentScheduleTerms";
  private static final String LEGAL = "UpdateLegalTerms";
  static final String USAGE =
      "{\"Type\":\"UsageBasedPricingTerm\",\"CurrencyCode\":\"USD\",\"RateCards\":[{\"RateCard\":[%s]}]}";

  private SentTermExamples() {}

  static Map<String, Example> all() {
    return Map.ofEntries(
        prices("PricingModel", "/PricingModel", "\"Rent\""),
        prices("Terms", "/Terms", "[]"),
        prices("CurrencyCode", "/Terms/0/CurrencyCode", "\"CHF\""),
        prices("Price", "/Terms/0/Price", "\"1.2345\""),
        prices(
            "usage.Price",
            "/Terms/-",
            usage("{\"DimensionKey\":\"calls\",\"Price\":\"0.123456789\"}")),
        prices("DimensionKey", "/Terms/0/Grants/0/DimensionKey", "\"\""),
        prices("MaxQuantity", "/Terms/0/Grants/0/MaxQuantity", "0"),
        prices("Grants", "/Terms/0/Grants", "[]"),
        Map.entry(
            PRICES + ".RateCards",
            call(market -> market.start(byRateCard("/Terms/0/RateCards", "[]")))),
        prices("usage.RateCard", "/Terms/-", usage("")),
        Map.entry(
            PRICES + ".Selector",
            call(
                market ->
                    market.start(byRateCard("/Terms/0/RateCards/0/Selector/Type", "\"Size\"")))),
        prices("Duration", "/Terms/0/Duration", "\"a year\""),
        Map.entry(PRICES + ".Duration.strict", atOnce(_ -> {})),
        prices("Grants.strict", "/Terms/0/Grants", grants(25)),
        prices(
            "BillingPeriod",
            "/Terms/-",
            "{\"Type\":\"RecurringPaymentTerm\",\"CurrencyCode\":\"USD\",\"Price\":\"1\",\"BillingPeriod\":\"Weekly\"}"),
        entry(
            VALIDITY + ".one",
            "/Terms/-",
            "{\"Type\":\"ValidityTerm\",\"AgreementDuration\":\"P1M\"}"),
        entry(VALIDITY + ".AgreementDuration", "/Terms/0/AgreementDuration", "\"a year\""),
        entry(VALIDITY + ".dates", "/Terms/0/AgreementStartDate", "\"soon\""),
        entry(VALIDITY + ".durationOrEnd", "/Terms/0/AgreementEndDate", "\"2027-12-31\""),
        entry(VALIDITY + ".some", "/Terms/0", "{\"Type\":\"ValidityTerm\"}"),
        entry(SCHEDULE + ".one", "/Terms/-", schedule("\"1\"")),
        entry(SCHEDULE + ".Schedule", "/Terms/0/Schedule", "[]"),
        entry(SCHEDULE + ".ChargeAmount", "/Terms/0", schedule("\"1.005\"")),
        Map.entry(
            SCHEDULE + ".CurrencyCode.strict",
            atOnce(set -> take(set, SCHEDULE, "/Terms/0/CurrencyCode"))),
        added("UpdateNetPaymentTerms.one", "{\"Terms\":[]}"),
        added("UpdateRenewalTerms.one", "{}"),
        added(
            "UpdateRenewalTerms.MaxRenewals",
            "{\"Terms\":[{\"Type\":\"RenewalTerm\",\"MaxRenewals\":0}]}"),
        entry(LEGAL + ".one", "/Terms", "[]"),
        entry(LEGAL + ".Type", "/Terms/0/Documents/0", "{\"Type\":\"Napkin\"}"),
        entry(LEGAL + ".Url", "/Terms/0/Documents/0", "{\"Type\":\"CustomEula\"}"),
        entry(LEGAL + ".Version", "/Terms/0/Documents/0/Version", "\"1999-01-01\""),
        entry("UpdateSupportTerms.one", "/Terms", "[]"),
        entry("UpdateSupportTerms.RefundPolicy", "/Terms/0/RefundPolicy", "\" none\""));
  }

  private static Map.Entry<String, Example> prices(String name, String pointer, String json) {
    return entry(PRICES + "." + name, pointer, json);
  }

  /** The name begins with the change type that is spoilt. */
  private static Map.Entry<String, Example> entry(String name, String pointer, String json) {
    String type = name.substring(0, name.indexOf('.'));
    return Map.entry(name, atOnce(set -> put(set, type, pointer, json)));
  }

  /** A change of a type that the offer does not have by itself. */
  private static Map.Entry<String, Example> added(String name, String details) {
    String type = name.substring(0, name.indexOf('.'));
    return Map.entry(name, atOnce(set -> add(set, type, details)));
  }

  /** One more change of the offer that a set creates, before its release. */
  static void add(ObjectNode set, String type, String details) {
    ObjectNode change = Drafts.change(set, "UpdateInformation").deepCopy();
    change.put("ChangeType", type);
    ArrayNode changes = (ArrayNode) set.path("ChangeSet");
    changes.insert(changes.size() - 1, change);
    put(set, type, "", details);
  }

  private static ObjectNode byRateCard(String pointer, String json) {
    ObjectNode set = Drafts.byRateCard();
    put(set, PRICES, pointer, json);
    return set;
  }

  static String usage(String rates) {
    return USAGE.formatted(rates);
  }

  static String grants(int count) {
    return IntStream.range(0, count)
        .mapToObj("{\"DimensionKey\":\"d%d\",\"MaxQuantity\":1}"::formatted)
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static String schedule(String amount) {
    return "{\"Type\":\"PaymentScheduleTerm\",\"CurrencyCode\":\"USD\",\"Schedule\":[{\"ChargeDate\":\"2026-03-20\",\"ChargeAmount\":%s}]}"
        .formatted(amount);
  }
}
