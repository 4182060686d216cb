package io.entente.deals;

import java.util.List;
import java.util.Optional;

/**
 * That it is not certain which company a deal means, and what would be decided in each case.
 *
 * @param supposed a new company first, then the known ones, the likeliest first
 */
record Doubt(List<Supposed> supposed) {

  /** What would be decided if it were so. */
  record Supposed(Meant.Hypothesis hypothesis, Decided decided) {
    CustomerState customer() {
      return hypothesis.customer();
    }
  }

  Doubt {
    supposed = List.copyOf(supposed);
  }

  /**
   * What is decided whichever it is, if it is the same for all: as for a new company, so that
   * nothing of the known ones is told or touched.
   */
  Optional<Supposed> anyway() {
    Supposed asNew = supposed.getFirst();
    boolean alike =
        supposed.stream().allMatch(one -> one.decided().status() == asNew.decided().status());
    return alike ? Optional.of(asNew) : Optional.empty();
  }
}
