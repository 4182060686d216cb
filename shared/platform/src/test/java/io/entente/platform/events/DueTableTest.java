package io.entente.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entente.platform.Embedded;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DueTableTest {
  private static final Duration DAY = Duration.ofDays(1);

  private final Embedded embedded = new Embedded();
  private final RecordingBus bus = new RecordingBus();
  private Instant now = Embedded.NOW;
  private final DueTable due = new DueTable(embedded.client(), "due", clock(() -> now));

  private static Clock clock(InstantSource source) {
    return source.withZone(ZoneOffset.UTC);
  }

  @AfterEach
  void close() {
    embedded.close();
  }

  @Test
  void nothing_is_published_before_its_time() {
    note("a", now.plusMillis(1));

    assertThat(due.sweep(bus)).isZero();
  }

  @Test
  void what_is_due_at_this_very_instant_is_published_as_an_event_of_its_kind() {
    note("a", now);

    assertThat(due.sweep(bus)).isEqualTo(1);

    Notice notice = bus.taken.getFirst();
    assertThat(notice.type()).isEqualTo("deal.protection_ends");
    assertThat(notice.aggregate()).isEqualTo("DEAL#a");
    assertThat(notice.at()).isEqualTo(now);
  }

  @Test
  void whole_seconds_and_fractions_of_them_stand_in_the_order_of_time() {
    note("whole", now.plusSeconds(1));
    note("half", now.plusMillis(1_500));
    now = now.plusMillis(1_200);

    due.sweep(bus);

    assertThat(bus.aggregates()).containsExactly("DEAL#whole");
  }

  @Test
  void what_was_published_is_not_published_again() {
    note("a", now.minus(DAY));
    due.sweep(bus);
    now = now.plus(DAY);

    assertThat(due.sweep(bus)).isZero();
    assertThat(bus.taken).hasSize(1);
  }

  @Test
  void noting_again_changes_nothing() {
    note("a", now.plusSeconds(5));
    note("a", now.plusSeconds(5));
    now = now.plusSeconds(10);

    assertThat(due.sweep(bus)).isEqualTo(1);
  }

  @Test
  void what_was_noted_too_late_is_published_by_the_next_sweep() {
    due.sweep(bus);
    now = now.plus(Duration.ofDays(10));
    due.sweep(bus);
    note("late", now.minus(Duration.ofDays(9)));

    assertThat(due.sweep(bus)).isEqualTo(1);
  }

  @Test
  void a_jump_of_thirty_days_finds_everything_on_the_way() {
    due.sweep(bus);
    IntStream.range(0, 60).forEach(i -> note("d" + i, now.plus(Duration.ofHours(12L * i + 1))));

    now = now.plus(Duration.ofDays(30));

    assertThat(due.sweep(bus)).isEqualTo(60);
  }

  @Test
  void after_years_without_a_sweep_nothing_is_lost() {
    due.sweep(bus);
    note("a", now.plus(Duration.ofDays(200)));
    now = now.plus(Duration.ofDays(400));

    assertThat(due.sweep(bus)).isEqualTo(1);
  }

  @Test
  void a_clock_that_is_set_back_publishes_nothing_early_and_nothing_never() {
    now = now.plus(Duration.ofDays(30));
    due.sweep(bus);
    note("late there", now.minus(Duration.ofDays(35)));
    now = now.minus(Duration.ofDays(30));
    note("soon", now.plusSeconds(60));
    note("in ten days", now.plus(Duration.ofDays(10)));

    due.sweep(bus);
    assertThat(bus.aggregates()).containsExactly("DEAL#late there");

    now = now.plusSeconds(60);
    due.sweep(bus);
    assertThat(bus.aggregates()).endsWith("DEAL#soon");

    now = now.plus(Duration.ofDays(11));
    due.sweep(bus);
    assertThat(bus.aggregates()).endsWith("DEAL#in ten days").hasSize(3);
  }

  @Test
  void what_the_bus_refused_holds_nothing_up_and_is_tried_again() {
    IntStream.range(0, 20).forEach(i -> note("d" + i, now.plusSeconds(i)));
    now = now.plusSeconds(60);
    bus.refusing(notice -> notice.aggregate().equals("DEAL#d3"));

    assertThatThrownBy(() -> due.sweep(bus))
        .hasMessageContaining("refused 1")
        .hasMessageContaining("took 19");
    assertThat(bus.taken).hasSize(19);

    now = now.plus(Duration.ofDays(3));
    bus.refusing(_ -> false);
    assertThat(due.sweep(bus)).isEqualTo(1);
    assertThat(bus.aggregates()).endsWith("DEAL#d3");
  }

  @Test
  void more_than_a_page_of_refused_ones_hides_nothing_behind_it() {
    IntStream.range(0, 2_000).forEach(i -> note("bad" + i, now.minusSeconds(50)));
    note("good", now.minusSeconds(1));
    bus.refusing(notice -> notice.aggregate().contains("bad"));

    assertThatThrownBy(() -> due.sweep(bus)).hasMessageContaining("took 1;");
    assertThat(bus.aggregates()).containsExactly("DEAL#good");
  }

  private void note(String id, Instant at) {
    due.add(
        new Notice(Embedded.AURORA, "DEAL#" + id, 1, "deal.approved", Embedded.NOW),
        new Event.Due("deal.protection_ends", at));
  }
}
