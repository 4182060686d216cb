package io.entente.local.replay;

import java.time.Duration;
import java.util.Collection;

/** How long requests took: percentiles by the nearest rank, so each is one that was measured. */
final class Latencies {
  private final long[] sorted;

  private Latencies(long[] sorted) {
    this.sorted = sorted;
  }

  static Latencies of(Collection<Duration> durations) {
    return new Latencies(durations.stream().mapToLong(Duration::toNanos).sorted().toArray());
  }

  /**
   * @param percent from 0 to 100
   * @return zero where nothing was measured
   */
  Duration percentile(double percent) {
    if (sorted.length == 0) {
      return Duration.ZERO;
    }
    int rank = (int) Math.ceil(percent / 100 * sorted.length);
    return Duration.ofNanos(sorted[Math.max(1, Math.min(rank, sorted.length)) - 1]);
  }
}
