package io.entente.webhooks;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How long to wait after which attempt: the example of Standard Webhooks, ten attempts in 75 hours
 * and 35 minutes. Each pause is a fifth shorter or longer, for each delivery otherwise, so that
 * what failed together does not come again together.
 */
public final class Ladder {
  /** An endpoint that has said how long it wants to be left alone is believed up to a day. */
  static final Duration LONGEST_WISH = Duration.ofDays(1);

  /** Who was too slow, or said that it is too much, has at least a minute. */
  static final Duration AT_LEAST_WHEN_OVERLOADED = Duration.ofMinutes(1);

  /** So often is somebody asked of whom nothing but failures comes. */
  static final Duration LONGEST_REST = Duration.ofMinutes(1);

  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(5),
          Duration.ofHours(10),
          Duration.ofHours(14),
          Duration.ofHours(20),
          Duration.ofHours(24));

  static final int MOST_ATTEMPTS = PAUSES.size() + 1;

  private static final int LEAST_PERCENT = 80;
  private static final int PERCENTS = 41;

  private Ladder() {}

  /**
   * The pause after an attempt.
   *
   * @param attempts how many there were
   * @return empty if there is no further attempt
   */
  public static Optional<Duration> pauseAfter(
      int attempts, Verdict.Failed failed, String deliveryId) {
    if (attempts >= MOST_ATTEMPTS) {
      return Optional.empty();
    }
    Duration usual = jittered(PAUSES.get(attempts - 1), attempts, deliveryId);
    Duration least = failed.overloaded() ? longer(usual, AT_LEAST_WHEN_OVERLOADED) : usual;
    return Optional.of(failed.wish().map(wish -> longer(least, bounded(wish))).orElse(least));
  }

  /**
   * How long an endpoint that failed is left alone with everything: as long as it wishes, or until
   * the delivery that failed comes again, but at most a minute, for another may fare better.
   *
   * @param pause of that delivery; none: it does not come again
   */
  static Duration rest(Verdict.Failed failed, Optional<Duration> pause) {
    return failed
        .wish()
        .map(Ladder::bounded)
        .or(() -> pause.filter(shorter -> shorter.compareTo(LONGEST_REST) < 0))
        .orElse(LONGEST_REST);
  }

  private static Duration jittered(Duration pause, int attempts, String deliveryId) {
    int percent = LEAST_PERCENT + Math.floorMod((deliveryId + attempts).hashCode(), PERCENTS);
    return pause.multipliedBy(percent).dividedBy(100);
  }

  private static Duration bounded(Duration wish) {
    return wish.compareTo(LONGEST_WISH) > 0 ? LONGEST_WISH : wish;
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
