package io.entente.partners.performance;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.IsoFields;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a partner's deals in one quarter, UTC.
 *
 * @param quarter such as {@code 2026-Q1}
 * @param registered how many were approved for the first time
 * @param won how many were won then and are
 * @param expired how many expired then and have
 * @param progressed how many of those registered then had progress later
 * @param progressDays how many days that took them, all together
 */
public record Quarter(
    @Stored(DataClass.BUSINESS) String quarter,
    @Stored(DataClass.BUSINESS) long registered,
    @Stored(DataClass.BUSINESS) long won,
    @Stored(DataClass.BUSINESS) long expired,
    @Stored(DataClass.BUSINESS) long progressed,
    @Stored(DataClass.BUSINESS) long progressDays) {
  static Quarter registered(Instant at, @Nullable Instant progressAt) {
    return progressAt == null
        ? new Quarter(of(at), 1, 0, 0, 0, 0)
        : new Quarter(of(at), 1, 0, 0, 1, days(at, progressAt));
  }

  static Quarter won(Instant at) {
    return new Quarter(of(at), 0, 1, 0, 0, 0);
  }

  static Quarter expired(Instant at) {
    return new Quarter(of(at), 0, 0, 1, 0, 0);
  }

  /**
   * @param sign 1 to add, -1 to take away
   */
  Quarter plus(Quarter other, int sign) {
    return new Quarter(
        quarter,
        registered + sign * other.registered,
        won + sign * other.won,
        expired + sign * other.expired,
        progressed + sign * other.progressed,
        progressDays + sign * other.progressDays);
  }

  boolean isEmpty() {
    return registered == 0 && won == 0 && expired == 0;
  }

  private static long days(Instant from, Instant to) {
    return Math.max(0, Duration.between(from, to).toDays());
  }

  private static String of(Instant at) {
    ZonedDateTime day = at.atZone(ZoneOffset.UTC);
    return "%d-Q%d".formatted(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
  }
}
