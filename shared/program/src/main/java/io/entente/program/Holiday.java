package io.entente.program;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A day on which nobody works: once, each year, or so many days from Easter Sunday. One of them.
 *
 * @param fromEaster -60 to 60; Easter as the western churches keep it (Meeus, Jones and Butcher's
 *     reckoning of the Gregorian calendar)
 */
public record Holiday(
    @Nullable LocalDate on, @Nullable MonthDay yearly, @Nullable Integer fromEaster) {
  private static final Pattern EASTER = Pattern.compile("easter([+-][0-9]{1,2})?");
  private static final int FARTHEST = 60;

  /** From {@code 2026-06-04}, {@code 12-25} or {@code easter+1}; empty if it is none of these. */
  public static Optional<Holiday> parsed(String said) {
    var easter = EASTER.matcher(said);
    if (easter.matches()) {
      int days = easter.group(1) == null ? 0 : Integer.parseInt(easter.group(1));
      return Math.abs(days) <= FARTHEST
          ? Optional.of(new Holiday(null, null, days))
          : Optional.empty();
    }
    try {
      return Optional.of(
          said.length() > "12-25".length()
              ? new Holiday(LocalDate.parse(said), null, null)
              : new Holiday(null, MonthDay.parse("--" + said), null));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  boolean fallsOn(LocalDate day) {
    if (on != null) {
      return on.equals(day);
    }
    if (yearly != null) {
      return yearly.equals(MonthDay.from(day));
    }
    return fromEaster != null && easter(day.getYear()).plusDays(fromEaster).equals(day);
  }

  /** As the document has it. */
  public String said() {
    if (on != null) {
      return on.toString();
    }
    return yearly != null
        ? yearly.toString().substring(2)
        : "easter%+d".formatted(fromEaster == null ? 0 : fromEaster);
  }

  private static LocalDate easter(int year) {
    int golden = year % 19;
    int century = year / 100;
    int ofCentury = year % 100;
    int correction = (century - (century + 8) / 25 + 1) / 3;
    int epact = (19 * golden + century - century / 4 - correction + 15) % 30;
    int weekday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - epact - ofCentury % 4) % 7;
    int late = (golden + 11 * epact + 22 * weekday) / 451;
    int day = epact + weekday - 7 * late + 114;
    return LocalDate.of(year, day / 31, day % 31 + 1);
  }
}
