package io.entente.program;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * When people work in some countries: by the clocks there, whatever daylight saving does to them.
 *
 * @param countries ISO 3166, whose partners' time it is
 * @param days of the week; at least one
 * @param opens before it closes, on the same day
 */
public record BusinessCalendar(
    String id,
    List<String> countries,
    ZoneId zone,
    Set<DayOfWeek> days,
    LocalTime opens,
    LocalTime closes,
    List<Holiday> holidays) {
  /** Where a program says nothing: eight hours from Monday to Friday, by UTC. */
  public static final BusinessCalendar USUAL =
      new BusinessCalendar(
          "usual",
          List.of(),
          ZoneOffset.UTC,
          EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
          LocalTime.of(9, 0),
          LocalTime.of(17, 0),
          List.of());

  public BusinessCalendar {
    countries = List.copyOf(countries);
    days = Set.copyOf(days);
    holidays = List.copyOf(holidays);
  }

  /** The first instant at which so much business time has passed. */
  public Instant after(Instant from, Duration business) {
    Duration left = business;
    LocalDate day = LocalDate.ofInstant(from, zone);
    while (true) {
      Instant begins = later(from, opens(day));
      Duration open = open(day, begins, closes(day));
      if (left.compareTo(open) <= 0 && !left.isZero()) {
        return begins.plus(left);
      }
      if (left.isZero()) {
        return from;
      }
      left = left.minus(open);
      day = day.plusDays(1);
    }
  }

  /** How much business time passes. */
  public Duration between(Instant from, Instant to) {
    Duration passed = Duration.ZERO;
    LocalDate last = LocalDate.ofInstant(to, zone);
    for (LocalDate day = LocalDate.ofInstant(from, zone);
        !day.isAfter(last);
        day = day.plusDays(1)) {
      Instant ends = to.isBefore(closes(day)) ? to : closes(day);
      passed = passed.plus(open(day, later(from, opens(day)), ends));
    }
    return passed;
  }

  /** The same time of day so many business days later. */
  public Instant daysAfter(Instant from, long businessDays) {
    ZonedDateTime at = from.atZone(zone);
    for (long left = businessDays; left > 0; ) {
      at = at.plusDays(1);
      left -= isOpen(at.toLocalDate()) ? 1 : 0;
    }
    return at.toInstant();
  }

  private Duration open(LocalDate day, Instant from, Instant to) {
    return isOpen(day) && from.isBefore(to) ? Duration.between(from, to) : Duration.ZERO;
  }

  private boolean isOpen(LocalDate day) {
    return days.contains(day.getDayOfWeek()) && holidays.stream().noneMatch(h -> h.fallsOn(day));
  }

  private Instant opens(LocalDate day) {
    return day.atTime(opens).atZone(zone).toInstant();
  }

  private Instant closes(LocalDate day) {
    return day.atTime(closes).atZone(zone).toInstant();
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
