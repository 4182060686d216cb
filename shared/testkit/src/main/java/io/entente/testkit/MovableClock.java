package io.entente.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Business time that can be moved, forwards and backwards. Tokens, signatures and credentials never
 * look at it.
 */
public final class MovableClock extends Clock {
  private final InstantSource base;
  private final AtomicReference<Duration> offset;
  private final ZoneId zone;

  private MovableClock(InstantSource base, AtomicReference<Duration> offset, ZoneId zone) {
    this.base = base;
    this.offset = offset;
    this.zone = zone;
  }

  /** Stands still at an instant until it is moved: tests say what time it is. */
  public static MovableClock standingAt(Instant instant) {
    return over(InstantSource.fixed(instant), Duration.ZERO);
  }

  /** Runs with the system's clock, ahead of it by so much. */
  public static MovableClock running(Duration ahead) {
    return over(InstantSource.system(), ahead);
  }

  private static MovableClock over(InstantSource base, Duration ahead) {
    return new MovableClock(base, new AtomicReference<>(ahead), ZoneOffset.UTC);
  }

  /** Moves it, forwards or, with a negative duration, backwards. */
  public void move(Duration by) {
    offset.updateAndGet(ahead -> ahead.plus(by));
  }

  /** Sets it to an instant. */
  public void set(Instant instant) {
    offset.set(Duration.between(base.instant(), instant));
  }

  /** How far it is ahead of what it stands on. */
  public Duration ahead() {
    return offset.get();
  }

  @Override
  public Instant instant() {
    return base.instant().plus(offset.get());
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return new MovableClock(base, offset, other);
  }
}
