package io.entente.deals;

import static java.util.stream.Collectors.toSet;

import io.entente.matching.Candidate;
import io.entente.platform.items.OpenOpportunity;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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

  /** Who works on opportunities of the vendor's at any company that may be meant. */
  Set<String> owners() {
    return Stream.concat(Stream.of(customer), hypotheses.stream().map(Hypothesis::customer))
        .flatMap(state -> state.opportunities().stream())
        .map(OpenOpportunity::ownedBy)
        .filter(Objects::nonNull)
        .map(Objects::requireNonNull)
        .collect(toSet());
  }
}
