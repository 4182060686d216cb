package io.entente.deals;

import static io.entente.deals.VerdictsTest.expect;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.testkit.Answer;
import io.entente.testkit.TestEnvironment;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A partner says that its deal means another company than the one that it was taken for. */
class DisputeTest {
  private static final Map<String, Object> REASON =
      Map.of("reason", "Ours builds robots, the other one sells shoes.");

  private final TestEnvironment env = Vendor.start();
  private final Vendor aurora = Vendor.in(env, "aurora").partners("P-1", "P-2", "P-3");

  @AfterEach
  void close() {
    assertThat(env.deadLetters()).isEmpty();
    env.close();
  }

  @Test
  void what_its_own_name_says_is_not_disputed() {
    Companies.account(aurora, "A-1", "customer", "Poseiport Robotics GmbH", "poseiport.de");
    Answer deal = aurora.register("P-1", Sketch.of("Poseiport Robotics GmbH"));

    Answer refused = dispute("P-1", deal);

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text("/detail")).contains("not possible");
    assertThat(canBeDisputed(deal)).isFalse();
    assertThat(aurora.now(deal).text("/status")).isEqualTo("REJECTED");
  }

  @Test
  void what_is_decided_alike_whoever_it_is_is_not_disputed() {
    Answer deal = alike("P-1");
    aurora.partner("P-1", "suspended");

    assertThat(dispute("P-1", deal).status()).isEqualTo(409);
  }

  @Test
  void what_was_refused_for_its_value_is_no_question_of_who_it_is() {
    Companies.account(aurora, "A-1", "prospect", "Poseiport Robotics GmbH", "poseiport.de");
    Answer deal =
        aurora.register(
            "P-1",
            Sketch.of("Poseiport Robotic").customer("website", "poseiport.de").worth(1, "EUR"));

    assertThat(deal.text("/status")).isEqualTo("REJECTED");
    assertThat(canBeDisputed(deal)).isFalse();
    assertThat(dispute("P-1", deal).status()).isEqualTo(409);
  }

  @Test
  void where_nobody_is_in_its_way_any_more_it_is_registered_again() {
    Answer deal = alike("P-1");
    Companies.account(aurora, "A-1", "prospect", "Poseiport Robotics GmbH", "poseiport.de");

    Answer refused = dispute("P-1", deal);

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text("/detail")).contains("Register the deal again");
  }

  @Test
  void where_only_likeness_says_no_a_person_looks_and_sees_both() {
    Answer deal = alike("P-1");
    assertThat(canBeDisputed(deal)).isTrue();

    Answer disputed = dispute("P-1", deal);

    assertThat(disputed.text("/status")).as(disputed.toString()).isEqualTo("IN_REVIEW");
    assertThat(disputed.text("/receivedAt")).isEqualTo(deal.text("/receivedAt"));
    Answer candidates =
        aurora
            .own("channel-manager")
            .get("/v1/deals/%s/candidates".formatted(deal.text("/dealId")));
    assertThat(candidates.text("/data/0/verdict")).isEqualTo("APPROVED");
    assertThat(candidates.text("/data/1/customerId")).isEqualTo("A-1");
    assertThat(candidates.text("/data/1/verdict")).isEqualTo("REJECTED");
    assertThat(aurora.told(deal)).containsExactly("deal.rejected", "deal.disputed");
  }

  @Test
  void if_it_is_another_one_it_is_protected_and_if_not_all_is_as_before() {
    Answer another = alike("P-1");
    dispute("P-1", another);
    assertThat(answer(another, "A-1", false).text("/status")).isEqualTo("APPROVED");

    Companies.account(aurora, "A-2", "customer", "Kiebitzhof Molkerei GmbH", "kiebitzhof.de");
    Answer same =
        aurora.register(
            "P-1", Sketch.of("Kiebitzhof Molkereien").customer("website", "kiebitzhof.de"));
    dispute("P-1", same);
    Answer answered = answer(same, "A-2", true);
    assertThat(answered.text("/status")).isEqualTo("REJECTED");
    assertThat(dispute("P-1", same).status()).as("it is known by its spelling now").isEqualTo(409);
  }

  @Test
  void who_waits_keeps_its_place_while_a_person_looks_and_is_passed_over_meanwhile() {
    aurora.register(
        "P-1", Sketch.of("Poseiport Robotics GmbH").customer("website", "poseiport.de"));
    env.drain();
    Answer second =
        aurora.register("P-2", Sketch.of("Poseiport Robotic").customer("website", "poseiport.de"));
    expect(second, "WAITLISTED", "DUP_OTHER_PARTNER");
    Answer third = aurora.register("P-3", Sketch.of("Poseiport Robotics GmbH"));
    env.drain();
    dispute("P-2", second);

    String customer = candidate(second);
    Answer answered = answer(second, customer, true);

    assertThat(answered.text("/status")).isEqualTo("WAITLISTED");
    assertThat(answered.body().at("/waitingList/position").asLong()).isEqualTo(1);
    assertThat(aurora.now(third).body().at("/waitingList/position").asLong()).isEqualTo(2);
    env.drain();
    env.clock().move(Duration.ofDays(45));
    env.sweep();
    assertThat(aurora.now(second).text("/partnerStatus")).isEqualTo("YOUR_TURN");
  }

  @Test
  void who_turns_out_to_mean_another_company_leaves_the_line() {
    aurora.register(
        "P-1", Sketch.of("Poseiport Robotics GmbH").customer("website", "poseiport.de"));
    env.drain();
    Answer second =
        aurora.register("P-2", Sketch.of("Poseiport Robotic").customer("website", "poseiport.de"));
    Answer third = aurora.register("P-3", Sketch.of("Poseiport Robotics GmbH"));
    env.drain();
    dispute("P-2", second);

    Answer answered = answer(second, candidate(second), false);

    assertThat(answered.text("/status")).isEqualTo("APPROVED");
    assertThat(aurora.now(third).body().at("/waitingList/position").asLong()).isEqualTo(1);
  }

  /** Taken for a customer, because it is very like it. */
  private Answer alike(String partner) {
    Companies.account(aurora, "A-1", "customer", "Poseiport Robotics GmbH", "poseiport.de");
    Answer deal =
        aurora.register(
            partner, Sketch.of("Poseiport Robotic").customer("website", "poseiport.de"));
    expect(deal, "REJECTED", "EXISTING_CUSTOMER");
    return deal;
  }

  private static boolean canBeDisputed(Answer deal) {
    return deal.body()
        .path("moves")
        .valueStream()
        .anyMatch(m -> m.asString().equals("disputeMatch"));
  }

  private Answer dispute(String partner, Answer deal) {
    return aurora.move(aurora.user(partner), deal, "dispute-match", REASON);
  }

  private String candidate(Answer deal) {
    return aurora
        .own("channel-manager")
        .get("/v1/deals/%s/candidates".formatted(deal.text("/dealId")))
        .text("/data/1/customerId");
  }

  private Answer answer(Answer deal, String customer, boolean same) {
    return aurora.move(
        aurora.own("channel-manager"),
        deal,
        "candidates/answer",
        Map.of("customerId", customer, "same", same));
  }
}
