package io.entente.standin.marketplace;

import static io.entente.standin.marketplace.Drafts.put;
import static io.entente.standin.marketplace.Example.failing;
import static io.entente.standin.marketplace.Example.later;
import static io.entente.standin.marketplace.Example.released;
import static io.entente.standin.marketplace.SentTermExamples.add;
import static io.entente.standin.marketplace.StepExamples.draft;

import io.entente.standin.marketplace.world.Agreement;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ObjectNode;

/** What fails a change set because of a term that is no price. */
final class TermExamples {
  private static final String INFORMATION = "UpdateInformation";
  private static final String VALIDITY = "UpdateValidityTerms";
  private static final String SCHEDULE = "UpdatePaymentScheduleTerms";
  private static final String RANGE =
      "\"PriceIncrease\":{\"PercentageRange\":{\"Minimum\":\"%s\",\"Default\":\"%s\",\"Maximum\":\"%s\"}}";
  private static final String FIXED = "\"PriceIncrease\":{\"FixedPercentage\":\"3.00\"}";

  private TermExamples() {}

  static Map<String, Example> all() {
    return Map.ofEntries(
        Map.entry("Replacement.agreement", failing(TermExamples::ofCancelledAgreement)),
        replacement(
            "targeting",
            set ->
                add(
                    set,
                    "UpdateTargeting",
                    "{\"PositiveTargeting\":{\"BuyerAccounts\":[\"222222222222\"]}}")),
        replacement(
            "preExisting",
            set ->
                put(
                    set,
                    INFORMATION,
                    "/PreExistingAgreement",
                    "{\"AcquisitionChannel\":\"External\",\"PricingModel\":\"Contract\"}")),
        Map.entry(
            "Targeting.sides",
            draft(
                set ->
                    put(
                        set,
                        "UpdateTargeting",
                        "",
                        "{\"NegativeTargeting\":{\"CountryCodes\":[\"FR\"]}}"))),
        Map.entry(
            "Targeting.self",
            later(
                set ->
                    put(
                        set,
                        "UpdateTargeting",
                        "/PositiveTargeting/BuyerAccounts/-",
                        "\"111111111111\""))),
        Map.entry("Targeting.count", later(set -> SentExamples.buyers(set, 26))),
        Map.entry(
            "Validity.duration",
            later(set -> put(set, VALIDITY, "/Terms/0/AgreementDuration", "\"P72M\""))),
        Map.entry("Validity.start", later(set -> validity(set, "2029-06-01", "2030-06-01"))),
        Map.entry("Validity.end", failing(TermExamples::endedReplacement)),
        Map.entry(
            "Validity.endAlone",
            later(
                set ->
                    put(
                        set,
                        VALIDITY,
                        "/Terms/0",
                        "{\"Type\":\"ValidityTerm\",\"AgreementEndDate\":\"2027-12-31\"}"))),
        Map.entry("Validity.interval", later(set -> validity(set, "2027-06-01", "2027-05-01"))),
        Map.entry(
            "Schedule.dates",
            later(set -> put(set, SCHEDULE, "/Terms/0/Schedule/-", charge("2026-09-20")))),
        Map.entry(
            "Schedule.past",
            later(set -> put(set, SCHEDULE, "/Terms/0/Schedule/0", charge("2026-01-01")))),
        Map.entry(
            "Schedule.count", later(set -> put(set, SCHEDULE, "/Terms/0/Schedule", daily(87)))),
        Map.entry(
            "NetPayment.period",
            later(
                set ->
                    add(
                        set,
                        "UpdateNetPaymentTerms",
                        "{\"Terms\":[{\"Type\":\"NetPaymentTerm\",\"PaymentDuePeriod\":\"P7D\"}]}"))),
        Map.entry(
            "Legal.newest",
            later(
                set ->
                    put(
                        set,
                        "UpdateLegalTerms",
                        "/Terms/0/Documents/0/Version",
                        "\"2019-04-24\""))),
        Map.entry(
            "Legal.size",
            later(
                    set ->
                        put(
                            set,
                            "UpdateLegalTerms",
                            "/Terms/0/Documents/0",
                            "{\"Type\":\"CustomEula\",\"Url\":\"https://example.com/long.pdf\"}"))
                .after(market -> market.aws.tooLarge("https://example.com/long.pdf"))),
        Map.entry(
            "Support.product",
            later(_ -> {})
                .after(market -> market.aws.list(Market.product().refusingSupportTerms()))),
        Map.entry(
            "Availability.past",
            released("UpdateAvailability", "{\"AvailabilityEndDate\":\"2026-03-01\"}")),
        replacement("Renewal.replacement", set -> add(set, "UpdateRenewalTerms", renewal(FIXED))),
        renewing("PriceIncrease", "\"MaxRenewals\":1"),
        renewing("AdjustmentDeadline", RANGE.formatted("1.00", "3.00", "5.00")),
        renewing("AdjustmentDeadline.range", FIXED + ",\"AdjustmentDeadline\":30"),
        renewing(
            "LockoutPeriod",
            RANGE.formatted("1.00", "3.00", "5.00")
                + ",\"AdjustmentDeadline\":30,\"LockoutPeriod\":30"),
        renewing(
            "PercentageRange",
            RANGE.formatted("5.00", "3.00", "9.00")
                + ",\"AdjustmentDeadline\":30,\"LockoutPeriod\":10"),
        renewing(
            "percentages",
            FIXED
                + ",\"TermTemplates\":[{\"Type\":\"PaymentScheduleTermTemplate\",\"Schedule\":[{\"ChargePercentage\":\"60\"},{\"ChargePercentage\":\"30\"}]}]"));
  }

  private static Map.Entry<String, Example> replacement(
      String name, Consumer<ObjectNode> spoiling) {
    return Map.entry(
        name.contains(".") ? name : "Replacement." + name,
        failing(
            market -> {
              ObjectNode set = Drafts.replacement(market.accepted().agreement().id());
              spoiling.accept(set);
              return set;
            }));
  }

  private static Map.Entry<String, Example> renewing(String name, String fields) {
    return Map.entry(
        "Renewal." + name, later(set -> add(set, "UpdateRenewalTerms", renewal(fields))));
  }

  private static String renewal(String fields) {
    return "{\"Terms\":[{\"Type\":\"RenewalTerm\",%s}]}".formatted(fields);
  }

  private static ObjectNode ofCancelledAgreement(Market market) {
    Agreement agreement = market.accepted().agreement();
    market.aws.cancel(agreement.id());
    return Drafts.replacement(agreement.id());
  }

  private static ObjectNode endedReplacement(Market market) {
    ObjectNode set = Drafts.replacement(market.accepted().agreement().id());
    Drafts.drop(set, "ReleaseOffer");
    put(set, VALIDITY, "/Terms/0/AgreementEndDate", "\"2026-01-01\"");
    return set;
  }

  static void validity(ObjectNode set, String start, String end) {
    put(
        set,
        VALIDITY,
        "/Terms/0",
        "{\"Type\":\"ValidityTerm\",\"AgreementStartDate\":\"%s\",\"AgreementEndDate\":\"%s\"}"
            .formatted(start, end));
  }

  private static String charge(String day) {
    return "{\"ChargeDate\":\"%s\",\"ChargeAmount\":\"1.00\"}".formatted(day);
  }

  private static String daily(int count) {
    return IntStream.range(0, count)
        .mapToObj(each -> charge(LocalDate.of(2026, 5, 1).plusDays(each).toString()))
        .collect(Collectors.joining(",", "[", "]"));
  }
}
