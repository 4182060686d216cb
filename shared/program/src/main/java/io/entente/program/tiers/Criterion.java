package io.entente.program.tiers;

import java.util.OptionalLong;

/**
 * One thing that a tier asks for.
 *
 * @param fact what is measured, such as {@code revenue}
 * @param atLeast at least 0, in the fact's own unit
 */
public record Criterion(String fact, long atLeast) {
  private static final long WHOLE = 100;

  boolean isMetBy(Measures measures) {
    return isReached(measures.of(fact), atLeast, false);
  }

  /** What is unknown takes nothing away. */
  boolean isHeldBy(Measures measures, long marginPercent) {
    return isReached(measures.of(fact), line(marginPercent), true);
  }

  /** The least value with which the tier is kept, rounded up. */
  long line(long marginPercent) {
    return Math.ceilDiv(Math.multiplyExact(atLeast, WHOLE - marginPercent), WHOLE);
  }

  private static boolean isReached(OptionalLong value, long line, boolean ifUnknown) {
    return value.isPresent() ? value.getAsLong() >= line : ifUnknown;
  }
}
