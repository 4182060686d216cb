package io.entente.standin.marketplace.rules;

import io.entente.standin.marketplace.wire.Json;
import io.entente.standin.marketplace.world.Change;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The fields that each change type takes. A path goes through lists by {@code []}, and through
 * terms by their type.
 */
final class Fields {
  private static final Map<String, Set<String>> OF =
      Map.ofEntries(
          of("CreateOffer", "ProductId", "Name"),
          of("CreateReplacementOffer", "AgreementId", "Name"),
          of(
              "UpdateInformation",
              "Name",
              "Description",
              "PreExistingAgreement",
              "PreExistingAgreement.AcquisitionChannel",
              "PreExistingAgreement.PricingModel"),
          of(
              "UpdateTargeting",
              "PositiveTargeting",
              "PositiveTargeting.BuyerAccounts",
              "PositiveTargeting.CountryCodes",
              "NegativeTargeting",
              "NegativeTargeting.CountryCodes"),
          of(
              "UpdatePricingTerms",
              "PricingModel",
              "Terms",
              "Terms[FixedUpfrontPricingTerm]: Type CurrencyCode Price Duration Grants"
                  + " Grants[].DimensionKey Grants[].MaxQuantity",
              "Terms[ConfigurableUpfrontPricingTerm]: Type CurrencyCode RateCards"
                  + " RateCards[].Selector RateCards[].Selector.Type RateCards[].Selector.Value"
                  + " RateCards[].RateCard RateCards[].RateCard[].DimensionKey"
                  + " RateCards[].RateCard[].Price RateCards[].Constraints"
                  + " RateCards[].Constraints.MultipleDimensionSelection"
                  + " RateCards[].Constraints.QuantityConfiguration",
              "Terms[UsageBasedPricingTerm]: Type CurrencyCode RateCards RateCards[].RateCard"
                  + " RateCards[].RateCard[].DimensionKey RateCards[].RateCard[].Price",
              "Terms[RecurringPaymentTerm]: Type CurrencyCode BillingPeriod Price",
              "Terms[ByolPricingTerm]: Type",
              "Terms[FreeTrialPricingTerm]: Type Duration Grants Grants[].DimensionKey"
                  + " Grants[].MaxQuantity"),
          of(
              "UpdateValidityTerms",
              "Terms",
              "Terms[ValidityTerm]: Type AgreementDuration AgreementStartDate AgreementEndDate"),
          of(
              "UpdatePaymentScheduleTerms",
              "Terms",
              "Terms[PaymentScheduleTerm]: Type CurrencyCode Schedule Schedule[].ChargeDate"
                  + " Schedule[].ChargeAmount"),
          of("UpdateNetPaymentTerms", "Terms", "Terms[NetPaymentTerm]: Type PaymentDuePeriod"),
          of(
              "UpdateRenewalTerms",
              "Terms",
              "Terms[RenewalTerm]: Type LockoutPeriod AdjustmentDeadline MaxRenewals PriceIncrease"
                  + " PriceIncrease.FixedPercentage PriceIncrease.PercentageRange"
                  + " PriceIncrease.PercentageRange.Minimum PriceIncrease.PercentageRange.Default"
                  + " PriceIncrease.PercentageRange.Maximum TermTemplates TermTemplates[].Type"
                  + " TermTemplates[].Schedule TermTemplates[].Schedule[].ChargePercentage"
                  + " TermTemplates[].Schedule[].OffsetUnit TermTemplates[].Schedule[].Offset"
                  + " TermTemplates[].Schedule[].DayOfMonth"),
          of(
              "UpdateLegalTerms",
              "Terms",
              "Terms[LegalTerm]: Type Documents Documents[].Type Documents[].Url"
                  + " Documents[].Version"),
          of("UpdateSupportTerms", "Terms", "Terms[SupportTerm]: Type RefundPolicy"),
          of("UpdateAvailability", "AvailabilityEndDate"),
          of("ReleaseOffer"));

  private Fields() {}

  private static Map.Entry<String, Set<String>> of(String type, String... paths) {
    return Map.entry(type, Set.copyOf(Stream.of(paths).flatMap(Fields::spelledOut).toList()));
  }

  private static Stream<String> spelledOut(String path) {
    String[] parts = path.split(": ", 2);
    return parts.length == 1
        ? Stream.of(path)
        : Stream.of(parts[1].split(" ")).map(field -> parts[0] + "." + field);
  }

  static Set<String> changeTypes() {
    return OF.keySet();
  }

  static boolean knows(String changeType) {
    return OF.containsKey(changeType);
  }

  /** The paths of a change that its type does not take; all, where the type is unknown. */
  static List<String> unknown(Change change) {
    Set<String> known = OF.getOrDefault(change.type(), Set.of());
    return paths("", change.details()).filter(path -> !known.contains(path)).toList();
  }

  private static Stream<String> paths(String before, JsonNode node) {
    return node.properties().stream()
        .flatMap(
            field -> {
              String path = before.isEmpty() ? field.getKey() : before + "." + field.getKey();
              return Stream.concat(Stream.of(path), below(path, field.getValue()));
            });
  }

  private static Stream<String> below(String path, JsonNode value) {
    return value.isArray()
        ? Json.each(value).flatMap(each -> paths(path + "[" + kind(path, each) + "]", each))
        : paths(path, value);
  }

  private static String kind(String path, JsonNode each) {
    return path.equals("Terms") ? Terms.type(each) : "";
  }
}
