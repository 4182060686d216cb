package io.entente.platform.table;

import io.entente.kernel.Outcome;
import io.entente.kernel.ProblemKind;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reading, deciding and writing again when others wrote in between: a bounded number of times, with
 * a pause that grows and is never the same for two.
 */
public final class Attempts {
  private Attempts() {}

  /**
   * @param attempt empty if it lost a race and is worth another try
   */
  public static <T> Outcome<T> of(Supplier<Optional<Outcome<T>>> attempt) {
    for (int tried = 0; tried < Pauses.MOST_TRIES; tried++) {
      Optional<Outcome<T>> outcome = attempt.get();
      if (outcome.isPresent()) {
        return outcome.get();
      }
      Pauses.before(tried);
    }
    return Outcome.refused(
        ProblemKind.BUSY, "Others kept changing the same thing. Send the same request again.");
  }
}
