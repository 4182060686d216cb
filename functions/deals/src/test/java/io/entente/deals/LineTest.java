package io.entente.deals;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.platform.items.Hold;
import io.entente.platform.items.WaitingItem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whose turn it is. */
class LineTest {
  private static final Instant NOW = Instant.parse("2026-03-01T09:30:00Z");

  private final List<Hold> holds = new ArrayList<>();
  private final List<WaitingItem> entries = new ArrayList<>();

  @Test
  void nobody_waits() {
    hold("a", -1);

    assertThat(next()).isEmpty();
  }

  @Test
  void while_the_hold_lives_nobody_goes() {
    hold("a", 1);
    waits("first", List.of("a"), "a", 1);

    assertThat(next()).isEmpty();
  }

  @Test
  void a_hold_lapses_at_its_instant() {
    hold("a", 0);
    waits("first", List.of("a"), "a", 1);

    assertThat(next()).contains("first");
  }

  @Test
  void the_lower_number_goes_first_whoever_registered_first() {
    hold("a", -1);
    waits("second", List.of("a"), "a", 7);
    waits("first", List.of("a"), "a", 3);

    assertThat(next()).contains("first");
  }

  @Test
  void who_needs_a_family_that_is_held_lets_others_go_first() {
    hold("a", -1);
    hold("b", 1);
    waits("both", List.of("a", "b"), "a", 1);
    waits("one", List.of("a"), "a", 2);

    assertThat(next()).contains("one");
  }

  @Test
  void who_needs_two_goes_when_both_are_free() {
    hold("a", -1);
    hold("b", -1);
    waits("both", List.of("a", "b"), "a", 1);
    waits("one", List.of("b"), "b", 1);

    assertThat(next()).as("b was free when it registered, so it is before all").contains("both");
  }

  @Test
  void who_is_able_does_not_pass_another_in_the_second_line() {
    hold("a", -1);
    hold("b", -1);
    waits("both", List.of("a", "b"), "a", 1);
    number("both", List.of("a", "b"), "b", 2);
    waits("one", List.of("b"), "b", 1);

    assertThat(next()).contains("one");
  }

  @Test
  void where_each_is_before_the_other_the_eldest_goes() {
    hold("a", -1);
    hold("b", -1);
    waits("elder", List.of("a", "b"), "a", 1);
    number("elder", List.of("a", "b"), "b", 2);
    waits("younger", List.of("a", "b"), "a", 2);
    number("younger", List.of("a", "b"), "b", 1);

    assertThat(next()).contains("elder");
  }

  @Test
  void while_it_is_ones_turn_the_others_wait_for_the_same() {
    hold("a", -1);
    turn("first", "a", 1, 60);
    waits("second", List.of("a"), "a", 2);

    assertThat(next()).isEmpty();
  }

  @Test
  void anothers_turn_keeps_nothing_but_what_it_needs() {
    hold("a", -1);
    hold("b", -1);
    turn("first", "a", 1, 60);
    waits("second", List.of("b"), "b", 1);

    assertThat(next()).contains("second");
  }

  @Test
  void whose_turn_is_over_does_not_get_another_one() {
    hold("a", -1);
    turn("first", "a", 1, 0);
    waits("second", List.of("a"), "a", 2);

    assertThat(next()).contains("second");
  }

  @Test
  void while_a_person_looks_at_it_a_deal_is_passed_over() {
    hold("a", -1);
    entries.add(new WaitingItem("c", "a", 1, "first", "P-1", List.of("a"), NOW, null, true));
    waits("second", List.of("a"), "a", 2);

    assertThat(next()).contains("second");
  }

  private void turn(String deal, String family, long arrival, int seconds) {
    Instant until = NOW.plusSeconds(seconds);
    entries.add(
        new WaitingItem("c", family, arrival, deal, "P-1", List.of(family), NOW, until, false));
  }

  private java.util.Optional<String> next() {
    return new Line(holds, entries).next(NOW);
  }

  private void hold(String family, int seconds) {
    holds.add(
        new Hold("c", family, "deal", "P-0", NOW.plusSeconds(seconds), null, null, null, false, 9));
  }

  private void waits(String deal, List<String> needs, String family, long arrival) {
    Instant since = NOW.plusSeconds(entries.size());
    entries.add(new WaitingItem("c", family, arrival, deal, "P-1", needs, since, null, false));
  }

  private void number(String deal, List<String> needs, String family, long arrival) {
    Instant since = entries.getLast().since();
    entries.add(new WaitingItem("c", family, arrival, deal, "P-1", needs, since, null, false));
  }
}
