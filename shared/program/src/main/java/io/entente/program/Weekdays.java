package io.entente.program;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/** Business days where nothing more is known of a place: Monday to Friday, by UTC. */
public final class Weekdays {
  private Weekdays() {}

  /**
   * The same time of day so many business days later; from a weekend, the next Monday is the first.
   */
  public static Instant after(Instant from, long days) {
    ZonedDateTime day = from.atZone(ZoneOffset.UTC);
    for (long left = days; left > 0; ) {
      day = day.plusDays(1);
      left -= isWeekend(day) ? 0 : 1;
    }
    return day.toInstant();
  }

  private static boolean isWeekend(ZonedDateTime day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }
}
