package io.entente.local.replay;

import io.entente.local.replay.Exchange.Answered;
import io.entente.local.replay.Exchange.Broken;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * When a request is sent again, and after which pause. Pauses double, and none is like another's,
 * so that those who were turned away together do not come back together.
 *
 * @param patience after which a request is given up, counted from its first sending
 */
record RetryPolicy(Duration patience) {
  private static final Duration FIRST = Duration.ofMillis(50);
  private static final Duration LONGEST = Duration.ofSeconds(2);

  /** Of these the contract says that the same request may succeed later. */
  private static final Set<Integer> PASSING = Set.of(429, 500, 502, 503, 504);

  /**
   * @param tried how many times so far, from 1
   * @param chance from 0 to 1, drawn anew each time
   * @return empty: take what you have
   */
  Optional<Duration> pause(Exchange exchange, Tried tried, double chance) {
    return passing(exchange)
        ? Optional.of(longer(asked(exchange), backoff(tried.times, chance)))
            .filter(pause -> tried.since.plus(pause).compareTo(patience) <= 0)
        : Optional.empty();
  }

  /** How often, and for how long, the same request was sent. */
  record Tried(int times, Duration since) {}

  private static boolean passing(Exchange exchange) {
    return switch (exchange) {
      case Broken _ -> true;
      case Answered answered ->
          PASSING.contains(answered.status())
              || (answered.status() == 409
                  && answered.body().path("type").asString("").endsWith(":busy"));
    };
  }

  private static Duration asked(Exchange exchange) {
    return exchange instanceof Answered answered
        ? answered.retryAfter().orElse(Duration.ZERO)
        : Duration.ZERO;
  }

  private static Duration backoff(int times, double chance) {
    long most = FIRST.toMillis() << Math.min(times - 1, 10);
    long capped = Math.min(most, LONGEST.toMillis());
    return Duration.ofMillis(capped / 2 + (long) (chance * capped / 2));
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
