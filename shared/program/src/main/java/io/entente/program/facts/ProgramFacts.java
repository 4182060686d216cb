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
 * @param notAuthorized the families of the deal that this partner may not sell
 */
public record ProgramFacts(
    boolean currencyAccepted,
    long minimumMinor,
    List<String> missing,
    boolean inTerritory,
    List<String> notAuthorized) {
  public ProgramFacts {
    missing = List.copyOf(missing);
    notAuthorized = List.copyOf(notAuthorized);
  }
}
