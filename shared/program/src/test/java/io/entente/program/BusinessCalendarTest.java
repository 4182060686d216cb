package io.entente.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Business time, by the clocks of Berlin. */
class BusinessCalendarTest {
  private static final BusinessCalendar BERLIN =
      new BusinessCalendar(
          "germany",
          java.util.List.of("DE"),
          ZoneId.of("Europe/Berlin"),
          EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
          LocalTime.of(9, 0),
          LocalTime.of(17, 0),
          Stream.of("12-25", "easter-2", "easter+1", "2026-10-26")
              .map(said -> Holiday.parsed(said).orElseThrow())
              .toList());

  @ParameterizedTest
  @CsvSource({
    "2026-03-02T08:00:00Z, 8, 2026-03-02T16:00:00Z", // a whole Monday
    "2026-03-02T08:00:00Z, 9, 2026-03-03T09:00:00Z",
    "2026-03-06T15:00:00Z, 2, 2026-03-09T09:00:00Z", // over a weekend
    "2026-03-07T10:00:00Z, 1, 2026-03-09T09:00:00Z", // begun on a Saturday
    "2026-03-02T03:00:00Z, 1, 2026-03-02T09:00:00Z", // before anybody came
    "2026-03-02T20:00:00Z, 1, 2026-03-03T09:00:00Z", // after all had left
    "2026-03-27T15:00:00Z, 2, 2026-03-30T08:00:00Z", // summer time begins on Sunday
    "2026-04-02T14:00:00Z, 2, 2026-04-07T08:00:00Z", // over Easter
    "2026-10-23T14:00:00Z, 2, 2026-10-27T09:00:00Z", // its end, and a holiday of one year
    "2026-12-24T15:00:00Z, 2, 2026-12-28T09:00:00Z", // over Christmas and a weekend
  })
  void business_hours_pass_only_while_people_work(String from, int hours, String until) {
    assertThat(BERLIN.after(Instant.parse(from), Duration.ofHours(hours))).isEqualTo(until);
  }

  @Test
  void no_time_at_all_is_over_at_once() {
    Instant sunday = Instant.parse("2026-03-01T12:00:00Z");
    assertThat(BERLIN.after(sunday, Duration.ZERO)).isEqualTo(sunday);
    assertThat(BERLIN.between(sunday, sunday)).isEqualTo(Duration.ZERO);
  }

  @Test
  void what_passes_between_two_instants_is_what_led_from_one_to_the_other() {
    var random = new Random(7);
    for (int i = 0; i < 2_000; i++) {
      Instant from = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(random.nextInt(31_536_000));
      Duration business = Duration.ofMinutes(1 + random.nextInt(6_000));
      Instant until = BERLIN.after(from, business);

      assertThat(BERLIN.between(from, until)).as("from %s", from).isEqualTo(business);
      assertThat(BERLIN.between(until.minusSeconds(1), until)).isPositive();
    }
  }

  @Test
  void business_days_keep_the_time_of_day_by_the_clocks_there() {
    assertThat(BERLIN.daysAfter(Instant.parse("2026-03-27T08:30:00Z"), 1))
        .isEqualTo("2026-03-30T07:30:00Z");
    assertThat(BERLIN.daysAfter(Instant.parse("2026-04-02T08:30:00Z"), 2))
        .isEqualTo("2026-04-08T08:30:00Z");
  }

  @ParameterizedTest
  @CsvSource({"2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2038-04-25"})
  void easter_is_when_the_western_churches_keep_it(LocalDate easter) {
    assertThat(Holiday.parsed("easter").orElseThrow().fallsOn(easter)).isTrue();
    assertThat(Holiday.parsed("easter+1").orElseThrow().fallsOn(easter.plusDays(1))).isTrue();
    assertThat(Holiday.parsed("easter").orElseThrow().fallsOn(easter.minusDays(7))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "easter+61", "13-01", "2026-02-30", "Christmas", "1-1"})
  void what_is_no_day_is_no_holiday(String said) {
    assertThat(Holiday.parsed(said)).isEmpty();
  }

  @Test
  void a_holiday_is_said_as_it_was_written() {
    assertThat(Stream.of("2026-06-04", "12-25", "easter-2", "easter+39"))
        .allSatisfy(said -> assertThat(Holiday.parsed(said).orElseThrow().said()).isEqualTo(said));
  }
}
