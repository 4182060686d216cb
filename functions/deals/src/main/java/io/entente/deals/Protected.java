package io.entente.deals;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import io.entente.program.Protection;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How long a deal is protected. Several things can end it, and the first of them does: so there is
 * one date, {@link #until}, at which its holds lapse, whatever timers do. Pure.
 *
 * @param from the approval, or what renewed it
 * @param end when its time is over
 * @param idleEnd when it is released if nobody works on it; absent where the program keeps it
 * @param evidenceBy by when its partner must have said what it did; absent where nothing is owed
 * @param asked until when it lasts if what its partner asked for is not refused; absent while
 *     nothing is asked. Silence is a yes, so it counts from the asking on, and no late timer can
 *     lose it
 * @param notes how many steps counted as work that only the partner recorded; absent for none
 * @param warnAt when its partner is to be warned next; absent where no warning is left
 * @param renewalDays for how long after its end it can be renewed
 */
record Protected(
    @Stored(DataClass.BUSINESS) Instant from,
    @Stored(DataClass.BUSINESS) Instant end,
    @Stored(DataClass.BUSINESS) @Nullable Instant idleEnd,
    @Stored(DataClass.BUSINESS) @Nullable Instant evidenceBy,
    @Stored(DataClass.BUSINESS) @Nullable Instant asked,
    @Stored(DataClass.BUSINESS) @Nullable Long notes,
    @Stored(DataClass.BUSINESS) @Nullable Instant warnAt,
    @Stored(DataClass.BUSINESS) long renewalDays) {

  /** What ends it, unless something happens. */
  enum Limit {
    TIME,
    IDLE,
    EVIDENCE
  }

  static Protected from(Protection rules, Instant at, Optional<Instant> evidenceBy) {
    Instant end = rules.end(at);
    Instant idleEnd = worked(rules, at);
    return new Protected(
            at, end, idleEnd, evidenceBy.orElse(null), null, null, null, rules.renewalDays())
        .warnedAt(rules, at);
  }

  /** Until when a step taken then keeps it; absent where nobody asks for steps. */
  private static @Nullable Instant worked(Protection rules, Instant at) {
    return rules.idle() == null ? null : at.plus(Duration.ofDays(rules.idle().days()));
  }

  /** When it is over: from this instant on it is nobody's. */
  Instant until() {
    Instant first =
        Stream.of(end, orEnd(idleEnd), orEnd(evidenceBy))
            .min(Comparator.naturalOrder())
            .orElseThrow();
    return asked == null ? first : later(first, asked);
  }

  private Instant orEnd(@Nullable Instant instant) {
    return instant == null ? end : instant;
  }

  Limit limit() {
    Instant until = until();
    if (until.equals(end) || until.equals(asked)) {
      return Limit.TIME;
    }
    return until.equals(evidenceBy) ? Limit.EVIDENCE : Limit.IDLE;
  }

  boolean liveAt(Instant now) {
    return until().isAfter(now);
  }

  boolean isRenewableAt(Instant now) {
    return !liveAt(now) && now.isBefore(until().plus(Duration.ofDays(renewalDays)));
  }

  /** After a step that is known for sure. */
  Protected verified(Protection rules, Instant at) {
    return lasting(rules.extended(from, end), idleUntil(worked(rules, at)), null, notes)
        .warnedAt(rules, at);
  }

  /**
   * After a step that only the partner knows of: it shows work a few times, and extends nothing.
   */
  Protected noted(Protection rules, Instant at) {
    long counted = notes == null ? 0 : notes;
    boolean counts = rules.idle() != null && counted < rules.idle().notes();
    return lasting(
            end,
            counts ? idleUntil(worked(rules, at)) : idleEnd,
            null,
            counts ? Long.valueOf(counted + 1) : notes)
        .warnedAt(rules, at);
  }

  /** With the days that its partner asks for, as long as nobody says no. */
  Protected asking(Protection.Extension offered, Protection rules, Instant at) {
    return asked(end.plus(Duration.ofDays(offered.days()))).warnedAt(rules, at);
  }

  /** They are its own, whether it works or not. */
  Protected granted(Protection rules, Instant at) {
    Instant longer = asked == null ? end : later(end, asked);
    return lasting(longer, idleUntil(longer), null, notes).asked(null).warnedAt(rules, at);
  }

  /** As if nothing had been asked for; what lasted meanwhile is not taken back. */
  Protected refused(Protection rules, Instant at) {
    Protected without = asked(null);
    return (without.liveAt(at) ? without : without.cutAt(at)).warnedAt(rules, at);
  }

  /** Over from that instant on. */
  Protected cutAt(Instant at) {
    return lasting(
            at,
            idleEnd == null ? null : later(idleEnd, at),
            evidenceBy == null ? null : later(evidenceBy, at),
            notes)
        .asked(null);
  }

  /** The same with the first warning that is still to come. */
  Protected warnedAt(Protection rules, Instant now) {
    Instant until = until();
    Instant next =
        rules.warnings().stream()
            .map(days -> until.minus(Duration.ofDays(days)))
            .filter(warning -> warning.isAfter(now))
            .findFirst()
            .orElse(null);
    return new Protected(from, end, idleEnd, evidenceBy, asked, notes, next, renewalDays);
  }

  private Protected lasting(
      Instant newEnd, @Nullable Instant idle, @Nullable Instant evidence, @Nullable Long counted) {
    return new Protected(from, newEnd, idle, evidence, asked, counted, null, renewalDays);
  }

  private Protected asked(@Nullable Instant until) {
    return new Protected(from, end, idleEnd, evidenceBy, until, notes, null, renewalDays);
  }

  private @Nullable Instant idleUntil(@Nullable Instant kept) {
    return idleEnd == null || kept == null ? idleEnd : later(idleEnd, kept);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
