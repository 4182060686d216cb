package io.entente.marketplace;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long to wait for what; for each change set otherwise, so that all do not come together. */
final class Pauses {
  /** Who has not come back by then never will: a function ends much earlier. */
  static final Duration AT_WORK = Duration.ofMinutes(2);

  /** A private offer takes AWS about four minutes. */
  static final Duration FIRST_LOOK = Duration.ofMinutes(4);

  static final Duration NEXT_LOOK = Duration.ofMinutes(2);

  /** After as many days as AWS needs for nothing, somebody should look. */
  static final Duration SHUT_OUT = Duration.ofMinutes(30);

  /** AWS takes five starts a second from an account. */
  static final Duration BUSY = Duration.ofSeconds(30);

  /** Until some of the open requests have ended. */
  static final Duration FULL = Duration.ofMinutes(2);

  static final Duration LOCKED = Duration.ofMinutes(2);

  private static final List<Duration> LADDER =
      List.of(
          Duration.ofSeconds(30),
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(15),
          Duration.ofHours(1),
          Duration.ofHours(3),
          Duration.ofHours(6),
          Duration.ofHours(12));

  private static final int SPREAD_SECONDS = 60;

  private Pauses() {}

  /**
   * @param failures in a row, this one included
   * @return empty where a person should look
   */
  static Optional<Duration> after(int failures) {
    return failures > LADDER.size() ? Optional.empty() : Optional.of(LADDER.get(failures - 1));
  }

  /** Always the same for the same change set. */
  static Duration spread(String jobId) {
    return Duration.ofSeconds(1 + Math.floorMod(jobId.hashCode(), SPREAD_SECONDS));
  }
}
