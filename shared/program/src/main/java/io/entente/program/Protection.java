package io.entente.program;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long an approved deal is kept for its partner.
 *
 * @param days 1 to 730, counted from the approval
 * @param progress what verified progress is worth; absent where it extends nothing
 */
public record Protection(long days, @Nullable Progress progress) {

  /**
   * What verified progress adds.
   *
   * @param days each time, 1 to 730
   * @param most in all, counted from the approval; at least {@link Protection#days}
   */
  public record Progress(long days, long most) {}

  /** The last instant to which progress can extend a protection that began then. */
  public Instant latestEnd(Instant from) {
    return from.plus(Duration.ofDays(progress == null ? days : progress.most));
  }

  /**
   * When a protection ends after one more verified step; never earlier than without it.
   *
   * @param until its end so far
   */
  public Instant extended(Instant from, Instant until) {
    if (progress == null || !until.isBefore(latestEnd(from))) {
      return until;
    }
    Instant later = until.plus(Duration.ofDays(progress.days));
    Instant latest = latestEnd(from);
    return later.isBefore(latest) ? later : latest;
  }
}
