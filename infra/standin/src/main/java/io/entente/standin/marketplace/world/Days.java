package io.entente.standin.marketplace.world;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Optional;

/** Days as AWS counts them: from midnight to the last millisecond, UTC. */
public final class Days {
  private Days() {}

  public static Optional<LocalDate> read(String text) {
    try {
      return text.length() == 10 ? Optional.of(LocalDate.parse(text)) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  public static LocalDate today(Instant now) {
    return now.atZone(ZoneOffset.UTC).toLocalDate();
  }

  public static Instant first(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  public static Instant last(LocalDate day) {
    return first(day.plusDays(1)).minusMillis(1);
  }

  /** As DescribeEntity and events write a last day; nothing for what is no day. */
  public static String lastInstant(String day) {
    return read(day).map(Days::last).map(Instant::toString).orElse("");
  }

  /** As DescribeEntity writes a first day; nothing for what is no day. */
  public static String firstInstant(String day) {
    return read(day).map(each -> first(each).toString().replace("Z", ".000Z")).orElse("");
  }

  /** A duration such as {@code P12M}; empty for what is none. */
  public static Optional<Period> duration(String text) {
    try {
      return Optional.of(Period.parse(text)).filter(each -> !each.isNegative() && !each.isZero());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** When what begins at an instant ends. */
  public static Instant after(Instant start, Period duration) {
    return start.atZone(ZoneOffset.UTC).plus(duration).toInstant().minus(Duration.ofMillis(1));
  }
}
