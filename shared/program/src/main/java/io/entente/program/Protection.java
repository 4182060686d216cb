package io.entente.program;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long an approved deal is kept for its partner, and what ends that earlier or later.
 *
 * @param days 1 to 730, counted from the approval
 * @param progress what verified progress is worth; absent where it extends nothing
 * @param idle what becomes of a deal that nobody works on; absent where it is kept all the same
 * @param warnings how many days before the end the partner is warned, the longest first
 * @param extension what a partner can ask for once; absent where there is nothing to ask for
 * @param renewalDays for how many days after its end a protection can be renewed, if nobody waits;
 *     0 for not at all
 * @param turnHours for how long a free customer is kept for whoever is next in line; 0 where they
 *     are protected at once, without being asked
 */
public record Protection(
    long days,
    @Nullable Progress progress,
    @Nullable Idle idle,
    List<Long> warnings,
    @Nullable Extension extension,
    long renewalDays,
    long turnHours) {

  public Protection {
    warnings = warnings == null ? List.of() : List.copyOf(warnings); // none in versions of old
  }

  /** Of which nothing but its time says anything. */
  static Protection ofDays(long days) {
    return new Protection(days, null, null, List.of(), null, 0, 0);
  }

  /**
   * What verified progress adds.
   *
   * @param days each time, 1 to 730
   * @param most in all, counted from the approval; at least {@link Protection#days}
   */
  public record Progress(long days, long most) {}

  /**
   * When a deal is released because nobody works on it.
   *
   * @param days without a step with the customer, 1 to 730
   * @param notes how many steps that only the partner recorded count as such
   */
  public record Idle(long days, long notes) {}

  /**
   * What a partner can ask for once.
   *
   * @param days that it adds, 1 to 730
   * @param answerDays business days that the vendor has to say no; its silence is a yes
   */
  public record Extension(long days, long answerDays) {}

  /** The end of a protection that begins then, if nothing is ever done about it. */
  public Instant end(Instant from) {
    return from.plus(Duration.ofDays(days));
  }

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
