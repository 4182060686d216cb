package io.entente.crm;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How long to wait after which failure in a row. The first pause is longer than the CRM may still
 * be at what it never answered, so that the next look for our id finds it.
 */
final class Pauses {
  private static final List<Duration> LADDER =
      List.of(
          Duration.ofSeconds(30),
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(15),
          Duration.ofMinutes(30),
          Duration.ofHours(1),
          Duration.ofHours(3),
          Duration.ofHours(6),
          Duration.ofHours(12));

  private static final int SPREAD_SECONDS = 30;

  /** Never at the very instant at which a rest ends. */
  private static final int LEAST_SECONDS = 1;

  private Pauses() {}

  /**
   * @param failures in a row, this one included
   * @return empty where a person should look
   */
  static Optional<Duration> after(int failures, String dealId) {
    return failures > LADDER.size()
        ? Optional.empty()
        : Optional.of(LADDER.get(failures - 1).plus(spread(dealId)));
  }

  /** For each deal otherwise, so that what waited together does not come together. */
  static Duration spread(String dealId) {
    return Duration.ofSeconds(LEAST_SECONDS + Math.floorMod(dealId.hashCode(), SPREAD_SECONDS));
  }
}
