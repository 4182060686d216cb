package io.entente.program.publish;

import io.entente.program.Assignment;
import io.entente.program.BusinessCalendar;
import io.entente.program.Holiday;
import io.entente.program.Review;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads who decides at the vendor, how long that may take, and when people work. */
final class PeopleReader {
  static final Pattern USER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]{0,99}");
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
  private static final Pattern PLACE = Pattern.compile("[A-Za-z][A-Za-z0-9._-]{1,63}");
  private static final Holiday NONE = new Holiday(null, null, 0);
  private static final Set<DayOfWeek> WEEK = EnumSet.allOf(DayOfWeek.class);
  private static final int MANY = 100;
  private static final int COUNTRIES = 300;
  private static final long MOST_HOURS = 400;
  private static final long LARGEST_VALUE = 1_000_000_000_000_000L;

  private PeopleReader() {}

  static BusinessCalendar calendar(Part part) {
    var fields = part.only("id", "countries", "zone", "days", "opens", "closes", "holidays");
    LocalTime opens = read(fields.field("opens"), LocalTime::parse, LocalTime.MIN);
    LocalTime closes = read(fields.field("closes"), LocalTime::parse, LocalTime.MAX);
    if (!opens.isBefore(closes)) {
      fields.field("closes").fault("order", "must be later than opens, on the same day");
    }
    var days = new HashSet<>(fields.field("days").items(7, d -> d.oneOf(WEEK, DayOfWeek.MONDAY)));
    if (days.isEmpty() && fields.field("days").isEmptyList()) {
      fields.field("days").fault("empty", "must have at least one item");
    }
    return new BusinessCalendar(
        fields.field("id").text(PLACE),
        fields.field("countries").items(COUNTRIES, c -> c.text(COUNTRY)),
        read(fields.field("zone"), ZoneId::of, ZoneOffset.UTC),
        days,
        opens,
        closes,
        fields
            .optional("holidays")
            .map(p -> p.items(MANY, PeopleReader::holiday))
            .orElse(List.of()));
  }

  private static Holiday holiday(Part part) {
    String said = part.text(20);
    return Holiday.parsed(said)
        .orElseGet(
            () -> {
              part.fault("holiday", "must be like 2026-06-04, 12-25 or easter+1");
              return NONE;
            });
  }

  static <T> T read(Part part, Function<String, T> parser, T otherwise) {
    String said = part.text(50);
    try {
      return said.isEmpty() ? otherwise : parser.apply(said);
    } catch (DateTimeException _) {
      part.fault(
          "time",
          "must be a time of day like '09:00', a day like 2027-01-31, or a zone like Europe/Berlin");
      return otherwise;
    }
  }

  static Review review(Part part) {
    var fields = part.only("targetHours", "hardHours", "escalateAt", "onBreach");
    long target = fields.field("targetHours").whole(1, MOST_HOURS);
    return new Review(
        target,
        fields.field("hardHours").whole(target, MOST_HOURS),
        percents(fields.field("escalateAt")),
        fields
            .field("onBreach")
            .oneOf(EnumSet.allOf(Review.OnBreach.class), Review.OnBreach.ESCALATE));
  }

  private static List<Long> percents(Part part) {
    List<Long> percents = part.items(MANY, p -> p.whole(1, 99));
    for (int i = 1; i < percents.size(); i++) {
      if (percents.get(i) <= percents.get(i - 1)) {
        part.fault("order", "must go from the first reminder to the last, such as [50, 80]");
        break;
      }
    }
    return percents;
  }

  static Assignment assignment(Part part) {
    var fields = part.only("rules", "fallback", "people");
    return new Assignment(
        fields.optional("rules").map(p -> p.items(MANY, PeopleReader::rule)).orElse(List.of()),
        names(fields.field("fallback").only("channelManagers", "salesReps")),
        fields.optional("people").map(p -> p.items(MANY, ColleagueReader::colleague)).orElse(null));
  }

  private static Assignment.Rule rule(Part part) {
    var fields =
        part.only(
            "territories",
            "families",
            "partners",
            "partnerTypes",
            "fromMinor",
            "channelManagers",
            "salesReps");
    return new Assignment.Rule(
        list(fields, "territories"),
        list(fields, "families"),
        list(fields, "partners"),
        list(fields, "partnerTypes"),
        fields.optional("fromMinor").map(p -> p.whole(0, LARGEST_VALUE)).orElse(0L),
        names(fields));
  }

  private static List<String> list(Part fields, String name) {
    return fields.optional(name).map(p -> p.items(COUNTRIES, i -> i.text(100))).orElse(List.of());
  }

  private static Assignment.Names names(Part fields) {
    return new Assignment.Names(
        people(fields.field("channelManagers")), people(fields.field("salesReps")));
  }

  private static List<String> people(Part part) {
    List<String> people = part.items(MANY, p -> p.text(USER));
    if (people.isEmpty() && part.isEmptyList()) {
      part.fault("empty", "must have at least one item: nothing may be nobody's");
    }
    return people;
  }
}
