package io.entente.matching;

import java.util.List;

/**
 * A known company that may be meant.
 *
 * @param probability that it is, from 0 to 1
 * @param related whether it is rather another company of the same group
 * @param evidence what weighs most first
 */
public record Candidate(
    String customerId, double probability, boolean related, List<Evidence> evidence) {
  public Candidate {
    evidence = List.copyOf(evidence);
  }

  /**
   * Whether it is likely enough to be reckoned with, or something else than likeness speaks for it.
   */
  public boolean isPossible(Policy policy) {
    return probability >= policy.unsureFrom()
        || evidence.stream().anyMatch(one -> one.worth() == 0);
  }
}
