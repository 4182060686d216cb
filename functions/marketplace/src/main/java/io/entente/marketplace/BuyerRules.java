package io.entente.marketplace;

import static io.entente.marketplace.OfferRule.aws;
import static io.entente.marketplace.OfferRule.unless;

import java.util.HashSet;
import java.util.List;

/** Who may accept. */
final class BuyerRules {
  /** AWS's pages say 25 and 26; the lower is safe under both. */
  private static final int MOST = 25;

  static final List<OfferRule> ALL =
      List.of(
          aws(
              "buyerAccounts",
              "UpdateTargeting",
              s ->
                  unless(
                      s.terms().isReplacement() || isCount(s.terms().buyerAccounts().size()),
                      "Give 1 to %d AWS accounts that may accept; %d are given. Ask the buyer for theirs."
                          .formatted(MOST, s.terms().buyerAccounts().size()))),
          aws(
              "buyerAccountsOfReplacement",
              "CreateReplacementOffer",
              s ->
                  unless(
                      !s.terms().isReplacement() || s.terms().buyerAccounts().isEmpty(),
                      "An offer that replaces an agreement is for who accepted that one. Leave the accounts out.")),
          aws(
              "buyerAccountsOnce",
              "UpdateTargeting",
              s ->
                  unless(
                      new HashSet<>(s.terms().buyerAccounts()).size()
                          == s.terms().buyerAccounts().size(),
                      "An AWS account stands among the buyers twice. Name each once.")));

  private BuyerRules() {}

  private static boolean isCount(int accounts) {
    return accounts >= 1 && accounts <= MOST;
  }
}
