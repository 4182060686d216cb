package io.entente.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ProtectionTest {
  private static final Instant FROM = Instant.parse("2026-03-01T09:30:00Z");
  private static final Protection GROWING =
      new Protection(90, new Protection.Progress(30, 180), null, List.of(), null, 0, 0);

  @Test
  void where_the_program_says_nothing_progress_extends_nothing() {
    assertThat(Protection.ofDays(90).extended(FROM, day(90))).isEqualTo(day(90));
    assertThat(Protection.ofDays(90).latestEnd(FROM)).isEqualTo(day(90));
  }

  @Test
  void no_step_leads_past_the_most_of_days() {
    assertThat(GROWING.extended(FROM, day(170))).isEqualTo(day(180));
    assertThat(GROWING.extended(FROM, day(180))).isEqualTo(day(180));
  }

  @Test
  void an_end_that_is_later_than_the_latest_is_not_brought_forward() {
    assertThat(GROWING.extended(FROM, day(200))).isEqualTo(day(200));
  }

  @Test
  void each_step_adds_its_days() {
    assertThat(GROWING.extended(FROM, day(90))).isEqualTo(day(120));
  }

  @Test
  void what_extends_is_said_only_where_something_does() {
    String said = "protection: {en: '{protectionDays} days.'";
    String also = "extending: {en: '{progressDays} each, {mostDays} in all.', de: Mehr.}\n  ";
    String with = Small.with(said, also + said);
    var growing =
        Small.compiled(with.replace("days: 30", "days: 30, progress: {days: 5, most: 60}"));

    assertThat(ProgramText.extending(Small.compiled(with).program(), Locale.ENGLISH)).isEmpty();
    assertThat(ProgramText.extending(growing.program(), Locale.ENGLISH))
        .contains("5 each, 60 in all.");
  }

  private static Instant day(int days) {
    return FROM.plus(Duration.ofDays(days));
  }
}
