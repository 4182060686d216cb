package io.entente.deals;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.testkit.Answer;
import io.entente.testkit.TestEnvironment;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whose turn it is when a customer falls free, and what becomes of who does not take it. */
class TurnTest {
  private static final Duration UNTIL_IDLE = Duration.ofDays(45);

  private final TestEnvironment env = Vendor.start();
  private final Vendor aurora = Vendor.in(env, "aurora").partners("P-1", "P-2", "P-3");

  @AfterEach
  void close() {
    assertThat(env.deadLetters()).isEmpty();
    env.close();
  }

  @Test
  void who_is_next_has_two_days_and_nobody_else_gets_the_customer_meanwhile() {
    Answer first = register("P-1");
    Answer second = register("P-2");
    ends();

    Answer turn = aurora.now(second);
    Answer third = register("P-3");

    assertThat(aurora.now(first).text("/status")).isEqualTo("EXPIRED");
    assertThat(turn.text("/status")).isEqualTo("WAITLISTED");
    assertThat(turn.text("/partnerStatus")).isEqualTo("YOUR_TURN");
    assertThat(turn.text("/turn/until")).isEqualTo("2026-04-17T09:30:00Z");
    assertThat(turn.body().path("moves").toString()).contains("takeTurn");
    assertThat(third.text("/status")).isEqualTo("WAITLISTED");
    assertThat(third.text("/partnerStatus")).isEqualTo("WAITING_LIST");
  }

  @Test
  void who_takes_its_turn_is_protected_from_then_on() {
    register("P-1");
    Answer second = register("P-2");
    ends();
    env.clock().move(Duration.ofHours(47));

    Answer taken = take("P-2", second);

    assertThat(taken.status()).as(taken.toString()).isEqualTo(200);
    assertThat(taken.text("/status")).isEqualTo("APPROVED");
    assertThat(taken.text("/protection/from")).isEqualTo("2026-04-17T08:30:00Z");
    assertThat(aurora.told(second))
        .containsExactly("deal.waitlisted", "deal.turn_begun", "deal.promoted");
  }

  @Test
  void who_lets_its_turn_pass_has_lost_its_place_even_before_anybody_noticed() {
    register("P-1");
    Answer second = register("P-2");
    Answer third = register("P-3");
    ends();
    env.clock().move(Duration.ofDays(2));

    assertThat(take("P-2", second).status()).isEqualTo(409);
    assertThat(aurora.now(second).text("/status")).isEqualTo("EXPIRED");
    env.sweep();
    assertThat(aurora.now(second).text("/closing/cause")).isEqualTo("TURN_NOT_TAKEN");
    assertThat(aurora.told(second))
        .containsExactly("deal.waitlisted", "deal.turn_begun", "deal.turn_missed");
    assertThat(aurora.now(third).text("/partnerStatus")).isEqualTo("YOUR_TURN");
  }

  @Test
  void where_nobody_takes_it_the_customer_is_free_in_the_end() {
    register("P-1");
    register("P-2");
    register("P-3");
    ends();
    for (int turn = 0; turn < 2; turn++) {
      env.clock().move(Duration.ofDays(2));
      env.sweep();
    }

    assertThat(register("P-1").text("/status")).isEqualTo("APPROVED");
  }

  @Test
  void nobody_takes_a_turn_that_is_not_its_own() {
    register("P-1");
    Answer second = register("P-2");
    Answer third = register("P-3");
    assertThat(take("P-2", second).status()).isEqualTo(409);
    ends();

    assertThat(take("P-3", third).status()).isEqualTo(409);
    assertThat(take("P-3", second).status()).isEqualTo(404);
  }

  @Test
  void who_withdraws_in_its_turn_leaves_it_to_the_next() {
    register("P-1");
    Answer second = register("P-2");
    Answer third = register("P-3");
    ends();

    aurora.move(aurora.user("P-2"), second, "withdraw", Map.of());
    env.drain();

    assertThat(aurora.now(third).text("/partnerStatus")).isEqualTo("YOUR_TURN");
  }

  @Test
  void who_may_not_have_it_any_more_when_it_takes_its_turn_leaves_it_to_the_next() {
    register("P-1");
    Answer second = register("P-2");
    Answer third = register("P-3");
    ends();
    aurora.partner("P-2", "suspended");

    Answer refused = take("P-2", second);
    env.sweep();

    assertThat(refused.text("/status")).isEqualTo("REJECTED");
    assertThat(refused.text("/decision/reason/code")).isEqualTo("PARTNER_NOT_ELIGIBLE");
    assertThat(aurora.now(third).text("/partnerStatus")).isEqualTo("YOUR_TURN");
  }

  @Test
  void a_turn_taken_twice_is_taken_once() {
    register("P-1");
    Answer second = register("P-2");
    ends();
    take("P-2", second);

    assertThat(take("P-2", second).status()).isEqualTo(409);
    assertThat(aurora.told(second))
        .containsExactly("deal.waitlisted", "deal.turn_begun", "deal.promoted");
  }

  private Answer register(String partner) {
    return aurora.register(partner, Sketch.of("Nordwind AG"));
  }

  private Answer take(String partner, Answer deal) {
    return aurora.move(aurora.user(partner), deal, "take-turn", Map.of());
  }

  private void ends() {
    env.drain();
    env.clock().move(UNTIL_IDLE);
    env.sweep();
  }
}
