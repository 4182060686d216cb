package io.entente.marketplace;

import io.entente.platform.items.ProtectedDeal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A rule that an offer has to keep before anything is sent: a value with a name.
 *
 * @param code stable, in camel case
 * @param source where it is written down
 * @param check what is to be mended; empty where the rule is kept
 */
record OfferRule(String code, String source, Check check) {
  static final String CATALOG = "AWS Marketplace Catalog API, ";
  static final String OURS = "the partner program";

  /**
   * What the rules look at.
   *
   * @param product absent where nobody has said which product the family is
   */
  record Situation(
      Terms terms, ProtectedDeal deal, Optional<ProductItem> product, LocalDate today) {}

  /** Says what was given and how to mend it, in whole sentences. */
  @FunctionalInterface
  interface Check {
    Optional<String> mend(Situation situation);
  }

  /** A rule of AWS's own. */
  static OfferRule aws(String code, String where, Check check) {
    return new OfferRule(code, CATALOG + where, check);
  }

  /** A rule of the house. */
  static OfferRule ours(String code, Check check) {
    return new OfferRule(code, OURS, check);
  }

  static Optional<String> unless(boolean kept, String mend) {
    return kept ? Optional.empty() : Optional.of(mend);
  }

  Optional<OfferFault> fault(Situation situation) {
    return check.mend(situation).map(mend -> new OfferFault(code, mend, source));
  }
}
