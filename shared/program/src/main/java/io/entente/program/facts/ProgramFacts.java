package io.entente.program.facts;

import java.util.List;

/**
 * What the program in force makes of the other facts: {@code program} in a condition. Never stored,
 * because another version makes something else of them.
 *
 * @param currencyAccepted the program has a minimum for the deal's currency
 * @param minimumMinor that minimum in minor units; 0 where the currency is not accepted
 * @param missing required fields without a value, as the program spells them
 * @param inTerritory the partner's territories cover the customer's country; true where the country
 *     is not given, because nobody may be refused for what is not known
 * @param currency the program's own
 * @param valueMinor the deal's value in that currency, reckoned by the two currencies' minimums; 0
 *     where the deal's currency is not accepted
 * @param notForTier the families of the deal that partners of this tier may not sell
 * @param tierNeeded id of the lowest tier that may sell all families of the deal; empty if none may
 * @param notCertified ids of what the families ask this partner to be certified for and it is not
 * @param openQuota how many registrations this partner may have open at once; {@link
 *     io.entente.program.Program#NO_QUOTA} where the program sets no end
 * @param autoApprovalMinor the value in the deal's currency up to which this partner's deals are
 *     protected without a person, in minor units; {@link io.entente.program.Program#NO_QUOTA} where
 *     the program sets no end or the currency is not accepted
 * @param notAuthorized the families of the deal that this partner may not sell
 */
public record ProgramFacts(
    boolean currencyAccepted,
    long minimumMinor,
    String currency,
    long valueMinor,
    List<String> missing,
    boolean inTerritory,
    List<String> notForTier,
    String tierNeeded,
    List<String> notCertified,
    long openQuota,
    long autoApprovalMinor,
    List<String> notAuthorized) {
  public ProgramFacts {
    missing = List.copyOf(missing);
    notForTier = List.copyOf(notForTier);
    notCertified = List.copyOf(notCertified);
    notAuthorized = List.copyOf(notAuthorized);
  }
}
