package io.entente.webhooks;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Looks again and again until there is something, or somebody has waited long enough. A waiting
 * request reads twice a second, which costs less than a client that asks again as often.
 */
record LongPoll(int seconds) {
  private static final Duration PAUSE = Duration.ofMillis(500);

  <T> T until(Supplier<T> look, Predicate<T> enough) {
    long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
    T seen = look.get();
    while (!enough.test(seen) && System.nanoTime() < end) {
      pause(end - System.nanoTime());
      seen = look.get();
    }
    return seen;
  }

  private static void pause(long left) {
    try {
      Thread.sleep(Duration.ofNanos(Math.clamp(left, 0, PAUSE.toNanos())));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while an event was waited for", e);
    }
  }
}
