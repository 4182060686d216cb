package io.entente.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.stream.LongStream;

/** How long each of many calls took, and what the process used meanwhile. */
final class Figures {
  private static final double MS = 1_000_000;

  private final long[] sorted;
  private final Duration wall;
  private final Duration cpu;
  private final Duration own;

  /**
   * @param cpu of the whole process
   * @param own of the calling threads, outside the database's client
   */
  Figures(LongStream nanos, Duration wall, Duration cpu, Duration own) {
    this.sorted = nanos.sorted().toArray();
    this.wall = wall;
    this.cpu = cpu;
    this.own = own;
  }

  int calls() {
    return sorted.length;
  }

  double perSecond() {
    return sorted.length * 1e9 / wall.toNanos();
  }

  /** In milliseconds. */
  double percentile(double share) {
    return sorted[(int) Math.min(sorted.length - 1L, Math.round(share * sorted.length))] / MS;
  }

  /** In milliseconds. */
  double cpuEach() {
    return cpu.toNanos() / MS / sorted.length;
  }

  /** In milliseconds. */
  double ownEach() {
    return own.toNanos() / MS / sorted.length;
  }

  Figures and(Figures other) {
    return new Figures(
        LongStream.concat(Arrays.stream(sorted), Arrays.stream(other.sorted)),
        wall.plus(other.wall),
        cpu.plus(other.cpu),
        own.plus(other.own));
  }
}
