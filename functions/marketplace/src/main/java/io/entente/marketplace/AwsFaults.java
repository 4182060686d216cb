package io.entente.marketplace;

import io.entente.marketplace.aws.AwsTrouble;
import io.entente.marketplace.aws.Catalog;
import java.util.List;
import java.util.Map;

/** What AWS found wrong, in words that a person can act on: by its code, and with its message. */
final class AwsFaults {
  static final String SOURCE = "AWS Marketplace Catalog API, DescribeChangeSet";

  /** What most of a kind have in common, by the end of their codes. */
  private static final List<Map.Entry<String, String>> KINDS =
      List.of(
          Map.entry(
              "SELLER_VERIFICATION",
              "Complete the seller's verification (KYC) at AWS, then release it again."),
          Map.entry(
              "TAX_INFORMATION",
              "Complete the seller's tax information at AWS, then release it again."),
          Map.entry(
              "PAYMENT_SETTINGS",
              "Set up disbursement in that currency at AWS, then release it again."),
          Map.entry(
              "BUYER_ACCOUNTS",
              "Check the buyer's AWS accounts with the buyer and revise the offer."),
          Map.entry("TARGETING", "Check who may accept the offer and revise it."),
          Map.entry(
              "AVAILABILITY_END_DATE",
              "Name another last day for accepting it; AWS wants one that is to come."),
          Map.entry(
              "AGREEMENT_DURATION", "Give the agreement another duration that the product allows."),
          Map.entry("AGREEMENT_START_DATE", "Give the agreement another beginning."),
          Map.entry("AGREEMENT_END_DATE", "Give the agreement another end."),
          Map.entry("AGREEMENT_TIME_INTERVAL", "Give the agreement a beginning before its end."),
          Map.entry(
              "CHARGE_DATES",
              "Give each instalment a day of its own, to come and before the agreement's end."),
          Map.entry("CHARGES", "Have fewer instalments due while the offer can be accepted."),
          Map.entry(
              "CURRENCY_CODE", "Take one currency that the product is sold in, in all terms."),
          Map.entry(
              "DIMENSION_KEYS",
              "Name each dimension once, by its key at AWS; see putMarketplaceProduct."),
          Map.entry(
              "GRANTS", "Name the dimensions that the product has; see putMarketplaceProduct."),
          Map.entry("LEGAL_DOCUMENTS", "Take other legal terms; see putMarketplaceProduct."),
          Map.entry("LEGAL_DOCUMENT_SIZE", "Take a shorter text as legal terms."),
          Map.entry("MANDATORY_TERMS", "Complete the terms; AWS says which are missing."),
          Map.entry(
              "PRODUCT", "Check the product at AWS and what putMarketplaceProduct says of it."),
          Map.entry("AGREEMENT", "Check the agreement that is to be replaced."),
          Map.entry(
              "UPDATE_REQUEST",
              "What was released cannot be changed so. Expire the offer and draft another."),
          Map.entry(
              "STATUS", "It stands otherwise at AWS than here. Read it there and draft another."));

  private static final String OTHERS = "Read what AWS says, revise the offer and release it again.";

  private AwsFaults() {}

  /** Of a change set that failed. */
  static List<OfferFault> of(Catalog.Report report) {
    List<OfferFault> found =
        report.changes().stream()
            .flatMap(change -> change.errors().stream())
            .map(AwsFaults::fault)
            .distinct()
            .toList();
    return found.isEmpty() ? List.of(silent(report)) : found;
  }

  private static OfferFault silent(Catalog.Report report) {
    return report.progress() == Catalog.Progress.CANCELLED
        ? new OfferFault(
            "CANCELLED",
            "Somebody cancelled it at AWS before it was applied. Release it again if that was not meant.",
            SOURCE)
        : new OfferFault(
            String.valueOf(report.failureCode()),
            "AWS failed at it and did not say why. Release it again.",
            SOURCE);
  }

  private static OfferFault fault(Catalog.Finding finding) {
    return new OfferFault(
        finding.code(),
        "%s AWS says: %s".formatted(mend(finding.code()), finding.message()),
        SOURCE);
  }

  static String mend(String code) {
    return KINDS.stream()
        .filter(kind -> code.endsWith(kind.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(OTHERS);
  }

  /** Of a call that was refused. */
  static OfferFault of(AwsTrouble trouble) {
    return new OfferFault(
        trouble.kind().name(), trouble.say(), "AWS Marketplace Catalog API, StartChangeSet");
  }
}
