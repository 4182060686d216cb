package io.entente.marketplace;

import static io.entente.marketplace.OfferRule.aws;
import static io.entente.marketplace.OfferRule.ours;
import static io.entente.marketplace.OfferRule.unless;

import io.entente.marketplace.LegalTerms.Eula;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is sold: the deal, the product, and the words of the offer. */
final class SellingRules {
  private static final int LONGEST_NAME = 150;
  private static final int LONGEST_DESCRIPTION = 255;
  private static final int LONGEST_POLICY = 500;
  private static final String NEWEST_EULA = "2022-07-14";

  static final List<OfferRule> ALL =
      List.of(
          ours(
              "dealProtected",
              s ->
                  unless(
                      s.deal().isLive(),
                      "The deal is %s; an offer is released only while it is protected. Renew it first."
                          .formatted(s.deal().status()))),
          ours(
              "familyOfDeal",
              s ->
                  unless(
                      s.deal().products().contains(s.terms().productFamily()),
                      "%s is none of the deal's products (%s). Name one of them."
                          .formatted(
                              s.terms().productFamily(), String.join(", ", s.deal().products())))),
          ours(
              "productKnown",
              s ->
                  unless(
                      s.product().isPresent(),
                      "Nobody has said which product of AWS Marketplace %s is. Say so with putMarketplaceProduct, then revise the offer."
                          .formatted(s.terms().productFamily()))),
          aws(
              "publicOffer",
              "ReleaseOffer",
              s ->
                  unless(
                      s.product().isEmpty() || s.product().get().publicOfferId() != null,
                      "AWS releases no private offer of a product without a public one. Name the public offer with putMarketplaceProduct.")),
          aws(
              "dimensionKnown",
              "UpdatePricingTerms",
              s ->
                  unless(
                      s.product().isEmpty()
                          || s.product().get().dimensions().contains(s.terms().dimension()),
                      "%s is none of the product's dimensions. Name one that putMarketplaceProduct said."
                          .formatted(s.terms().dimension()))),
          aws(
              "name",
              "UpdateInformation",
              s ->
                  unless(
                      s.terms().name().length() <= LONGEST_NAME,
                      "The name has %d characters; give at most %d."
                          .formatted(s.terms().name().length(), LONGEST_NAME))),
          aws(
              "description",
              "UpdateInformation",
              s ->
                  unless(
                      s.terms().description().length() <= LONGEST_DESCRIPTION,
                      "The description has %d characters; give at most %d."
                          .formatted(s.terms().description().length(), LONGEST_DESCRIPTION))),
          aws("legalTerms", "UpdateLegalTerms", s -> unless(isWhole(s.terms()), legal(s.terms()))),
          aws(
              "refundPolicy",
              "UpdateSupportTerms",
              s ->
                  unless(
                      isPolicy(s.terms().refundPolicy()),
                      "A refund policy of 1 to %d characters is needed. Publish one in the program's privateOffers and revise the offer."
                          .formatted(LONGEST_POLICY))));

  private SellingRules() {}

  private static boolean isWhole(Terms terms) {
    LegalTerms legal = terms.legal();
    if (legal == null) {
      return terms.productId() == null; // which is told already
    }
    return legal.type() == Eula.CustomEula
        ? legal.url() != null
        : NEWEST_EULA.equals(legal.version());
  }

  private static String legal(Terms terms) {
    LegalTerms legal = terms.legal();
    String given = legal == null ? "none" : legal.type() + " " + legal.version();
    return "The legal terms are %s. New offers take the StandardEula of %s, or a CustomEula with its address; say so with putMarketplaceProduct and revise the offer."
        .formatted(given, NEWEST_EULA);
  }

  private static boolean isPolicy(@Nullable String policy) {
    return policy != null
        && !policy.isEmpty()
        && policy.length() <= LONGEST_POLICY
        && policy.strip().equals(policy);
  }
}
