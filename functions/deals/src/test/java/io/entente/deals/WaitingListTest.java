package io.entente.deals;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.platform.events.EventItem;
import io.entente.testkit.Answer;
import io.entente.testkit.TestEnvironment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who waits, what happens when a protection ends, and that it happens once. */
class WaitingListTest {
  private static final Duration NINETY_DAYS = Duration.ofDays(90);

  private final TestEnvironment env = Vendor.start();
  private final Vendor aurora =
      Vendor.steady(env, "aurora").partners("P-1", "P-2", "P-3", "P-4", "P-5", "P-6");

  @AfterEach
  void close() {
    assertThat(env.deadLetters()).isEmpty();
    env.close();
  }

  @Test
  void places_follow_the_order_of_arrival() {
    List<Answer> answers = registerAll("P-1", "P-2", "P-3", "P-4");

    assertThat(answers)
        .extracting(answer -> answer.text("/status"))
        .containsExactly("APPROVED", "WAITLISTED", "WAITLISTED", "WAITLISTED");
    for (int i = 1; i < answers.size(); i++) {
      assertThat(place(answers.get(i))).isEqualTo(i);
      assertThat(answers.get(i).body().at("/waitingList/position").asLong()).isEqualTo(i);
      assertThat(answers.get(i).body().at("/waitingList/arrival").asLong()).isEqualTo(i);
    }
  }

  @Test
  void a_protection_lapses_by_the_clock_whatever_anybody_has_noticed() {
    Answer first = aurora.register("P-1", deal());

    env.clock().move(NINETY_DAYS.minusMillis(1));
    assertThat(aurora.now(first).text("/status")).isEqualTo("APPROVED");
    env.clock().move(Duration.ofMillis(1));

    assertThat(aurora.now(first).text("/status")).isEqualTo("EXPIRED");
    var listed = aurora.own("auditor").get("/v1/deals?status=EXPIRED").body();
    assertThat(listed.at("/data/0/dealId").asString()).isEqualTo(first.text("/dealId"));
    assertThat(listed.at("/data/0").has("protectedUntil")).isFalse();
    assertThat(aurora.own("auditor").get("/v1/deals?status=APPROVED").body().path("data").size())
        .isZero();
  }

  @Test
  void what_has_lapsed_blocks_nobody_even_before_anybody_noticed() {
    aurora.register("P-1", deal());
    env.clock().move(NINETY_DAYS);

    Answer second = aurora.register("P-2", deal());

    assertThat(second.text("/status")).isEqualTo("APPROVED");
    env.sweep();
    assertThat(aurora.now(second).text("/status")).isEqualTo("APPROVED");
  }

  @Test
  void whoever_held_it_may_register_again_when_it_has_lapsed_and_then_waits_like_others() {
    registerAll("P-1", "P-2");
    env.clock().move(NINETY_DAYS);
    env.sweep();

    Answer again = aurora.register("P-1", deal());

    assertThat(again.text("/status")).isEqualTo("WAITLISTED");
    assertThat(place(again)).isEqualTo(1);
  }

  @Test
  void the_end_is_told_exactly_once() {
    Answer first = aurora.register("P-1", deal());
    env.drain();
    env.clock().move(NINETY_DAYS);

    for (int i = 0; i < 3; i++) {
      env.sweep();
    }

    assertThat(types(first)).containsExactly("deal.approved", "deal.expired");
    assertThat(env.published())
        .filteredOn(notice -> notice.type().equals("deal.expired"))
        .hasSize(1);
  }

  @Test
  void the_first_in_line_is_protected_from_then_on_and_the_others_move_up() {
    List<Answer> answers = registerAll("P-1", "P-2", "P-3");
    env.drain();
    env.clock().move(NINETY_DAYS.plusMinutes(20));
    env.sweep();

    Answer promoted = aurora.now(answers.get(1));
    assertThat(promoted.text("/status")).isEqualTo("APPROVED");
    assertThat(promoted.text("/decision/reason/code")).isEqualTo("NO_OBJECTION");
    assertThat(promoted.text("/protection/from")).isEqualTo("2026-05-30T09:50:00Z");
    assertThat(promoted.text("/protection/until")).isEqualTo("2026-08-28T09:50:00Z");
    assertThat(promoted.body().has("waitingList")).isFalse();
    assertThat(promoted.text("/version")).isEqualTo("2");
    assertThat(types(answers.get(1))).containsExactly("deal.waitlisted", "deal.promoted");
    Answer next = aurora.now(answers.get(2));
    assertThat(next.text("/status")).isEqualTo("WAITLISTED");
    assertThat(place(next)).isEqualTo(1);
    assertThat(aurora.now(answers.get(0)).text("/status")).isEqualTo("EXPIRED");
  }

  @Test
  void one_after_the_other_has_its_turn() {
    List<Answer> answers = registerAll("P-1", "P-2", "P-3", "P-4");
    for (int turn = 1; turn < answers.size(); turn++) {
      env.clock().move(NINETY_DAYS);
      aurora.ends(answers.get(turn - 1));
      for (int i = 0; i < answers.size(); i++) {
        String expected = i < turn ? "EXPIRED" : i == turn ? "APPROVED" : "WAITLISTED";
        assertThat(aurora.now(answers.get(i)).text("/status")).isEqualTo(expected);
      }
    }
  }

  @Test
  void whose_turn_it_is_is_judged_on_the_facts_of_that_day() {
    List<Answer> answers = registerAll("P-1", "P-2", "P-3");
    aurora.partner("P-2", "suspended");
    env.clock().move(NINETY_DAYS);
    env.sweep();

    Answer refused = aurora.now(answers.get(1));
    assertThat(refused.text("/status")).isEqualTo("REJECTED");
    assertThat(refused.text("/decision/reason/code")).isEqualTo("PARTNER_NOT_ELIGIBLE");
    assertThat(refused.body().has("waitingList")).isFalse();
    assertThat(types(answers.get(1))).containsExactly("deal.waitlisted", "deal.rejected");
    assertThat(aurora.now(answers.get(2)).text("/status")).isEqualTo("APPROVED");
    Answer newcomer = aurora.register("P-4", deal());
    assertThat(newcomer.body().at("/waitingList/position").asLong()).isEqualTo(1);
    assertThat(place(newcomer)).isEqualTo(1);
  }

  @Test
  void when_everybody_in_line_is_refused_the_scope_is_free() {
    List<Answer> answers = registerAll("P-1", "P-2", "P-3");
    aurora.partner("P-2", "suspended");
    aurora.partner("P-3", "terminated");
    env.clock().move(NINETY_DAYS);
    env.sweep();

    assertThat(aurora.now(answers.get(2)).text("/status")).isEqualTo("REJECTED");
    assertThat(aurora.register("P-4", deal()).text("/status")).isEqualTo("APPROVED");
  }

  @Test
  void a_newcomer_after_the_lapse_stands_behind_those_who_wait() {
    List<Answer> answers = registerAll("P-1", "P-2");
    env.clock().move(NINETY_DAYS);

    Answer newcomer = aurora.register("P-3", deal());

    assertThat(newcomer.text("/status")).isEqualTo("WAITLISTED");
    assertThat(place(newcomer)).isEqualTo(2);
    env.drain(); // nobody swept: that somebody got in line is enough
    assertThat(aurora.now(answers.get(1)).text("/status")).isEqualTo("APPROVED");
    assertThat(place(newcomer)).isEqualTo(1);
  }

  @Test
  void the_same_notice_twice_has_one_effect() {
    List<Answer> answers = registerAll("P-1", "P-2", "P-3");
    env.clock().move(NINETY_DAYS);
    for (int i = 0; i < 3; i++) {
      aurora.ends(answers.getFirst());
    }

    assertThat(types(answers.get(0))).containsExactly("deal.approved", "deal.expired");
    assertThat(types(answers.get(1))).containsExactly("deal.waitlisted", "deal.promoted");
    assertThat(types(answers.get(2))).containsExactly("deal.waitlisted");
  }

  @Test
  void told_before_its_time_nothing_ends() {
    List<Answer> answers = registerAll("P-1", "P-2");
    aurora.ends(answers.getFirst());

    assertThat(types(answers.get(0))).containsExactly("deal.approved");
    assertThat(types(answers.get(1))).containsExactly("deal.waitlisted");
  }

  @Test
  void a_long_line_is_worked_off_in_one_go() {
    var partners = new ArrayList<String>();
    for (int i = 10; i < 30; i++) {
      partners.add("P-" + i);
    }
    aurora.partners(partners.toArray(String[]::new));
    List<Answer> answers = registerAll(partners.toArray(String[]::new));
    partners.subList(1, 19).forEach(partner -> aurora.partner(partner, "suspended"));
    env.clock().move(NINETY_DAYS);
    env.sweep();

    assertThat(aurora.now(answers.get(18)).text("/status")).isEqualTo("REJECTED");
    assertThat(aurora.now(answers.get(19)).text("/status")).isEqualTo("APPROVED");
  }

  private static Sketch deal() {
    return Sketch.of("Nordwind AG").with("expectedCloseDate", "2027-06-30");
  }

  private List<Answer> registerAll(String... partners) {
    var answers = new ArrayList<Answer>();
    for (String partner : partners) {
      answers.add(aurora.register(partner, deal()));
    }
    assertThat(Set.copyOf(answers)).hasSize(partners.length);
    return answers;
  }

  private long place(Answer registered) {
    return aurora.now(registered).body().at("/waitingList/position").asLong(0);
  }

  private List<String> types(Answer registered) {
    return aurora.history(registered.text("/dealId")).stream().map(EventItem::event).toList();
  }
}
