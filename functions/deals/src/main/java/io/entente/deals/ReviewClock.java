package io.entente.deals;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import io.entente.program.BusinessCalendar;
import io.entente.program.Review;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Who decides a deal in review, and until when, in business time of its partner. While the partner
 * is asked something the clock stands. Pure.
 *
 * @param owner a user, or a role: then everybody who has it
 * @param since when the clock last began to run
 * @param usedMinutes business time that had passed before
 * @param targetAt when it should be decided; absent without a clock
 * @param dueAt when it must be; absent without a clock
 * @param escalated the reminder that was given last, in percent; 0 before the first
 * @param nextAt when the next one is due; absent where none is left
 */
record ReviewClock(
    @Stored(DataClass.BUSINESS) String owner,
    @Stored(DataClass.BUSINESS) Instant since,
    @Stored(DataClass.BUSINESS) long usedMinutes,
    @Stored(DataClass.BUSINESS) @Nullable Instant targetAt,
    @Stored(DataClass.BUSINESS) @Nullable Instant dueAt,
    @Stored(DataClass.BUSINESS) long escalated,
    @Stored(DataClass.BUSINESS) @Nullable Instant nextAt) {
  static final long OVER = 100;

  static ReviewClock begun(
      @Nullable Review rules, BusinessCalendar calendar, String owner, Instant at) {
    return new ReviewClock(owner, at, 0, null, null, 0, null).running(rules, calendar);
  }

  /** As it runs on from {@code since}. */
  private ReviewClock running(@Nullable Review rules, BusinessCalendar calendar) {
    return rules == null
        ? this
        : new ReviewClock(
            owner,
            since,
            usedMinutes,
            at(calendar, Duration.ofHours(rules.targetHours())),
            at(calendar, Duration.ofHours(rules.hardHours())),
            escalated,
            next(rules, calendar).orElse(null));
  }

  private Instant at(BusinessCalendar calendar, Duration business) {
    Duration left = business.minusMinutes(usedMinutes);
    return calendar.after(since, left.isNegative() ? Duration.ZERO : left);
  }

  private Optional<Instant> next(Review rules, BusinessCalendar calendar) {
    return levels(rules)
        .filter(level -> level > escalated)
        .mapToObj(level -> at(calendar, part(rules, level)))
        .findFirst();
  }

  private static LongStream levels(Review rules) {
    return LongStream.concat(
        rules.escalateAt().stream().mapToLong(Long::longValue), LongStream.of(OVER));
  }

  private static Duration part(Review rules, long percent) {
    return Duration.ofMinutes(rules.hardHours() * 60 * percent / OVER);
  }

  /** Stopped, while the partner is asked something. */
  ReviewClock stopped(BusinessCalendar calendar, Instant now) {
    long used = usedMinutes + calendar.between(since, now).toMinutes();
    return new ReviewClock(owner, now, used, null, null, escalated, null);
  }

  ReviewClock goingOn(@Nullable Review rules, BusinessCalendar calendar, Instant now) {
    return new ReviewClock(owner, now, usedMinutes, null, null, escalated, null)
        .running(rules, calendar);
  }

  /** With the highest reminder that is due by now; itself where none is. */
  ReviewClock escalatedAt(Review rules, BusinessCalendar calendar, Instant now) {
    long level =
        levels(rules).filter(each -> !at(calendar, part(rules, each)).isAfter(now)).max().orElse(0);
    return level <= escalated
        ? this
        : new ReviewClock(owner, since, usedMinutes, targetAt, dueAt, level, null)
            .running(rules, calendar);
  }

  ReviewClock ownedBy(String other) {
    return new ReviewClock(other, since, usedMinutes, targetAt, dueAt, escalated, nextAt);
  }
}
