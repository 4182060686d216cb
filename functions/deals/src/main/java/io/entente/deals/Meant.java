package io.entente.deals;

import io.entente.matching.Candidate;
import java.util.List;
import java.util.Optional;

/**
 * Which customer a description means, and what stands there.
 *
 * @param customer the one that is meant or a new one; where that is not certain, nobody's
 * @param spelled whether it is known by its spelling, or is new: likeness alone makes no spelling
 *     the customer's own
 * @param hypotheses what it may be where it is not certain: a new company first, then the likeliest
 */
record Meant(CustomerState customer, boolean spelled, List<Hypothesis> hypotheses) {

  /**
   * One thing that may be so.
   *
   * @param candidate the known company that it would be; empty: a new one
   */
  record Hypothesis(Optional<Candidate> candidate, CustomerState customer) {}

  Meant {
    hypotheses = List.copyOf(hypotheses);
  }
}
