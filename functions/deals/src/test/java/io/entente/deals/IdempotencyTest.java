package io.entente.deals;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.testkit.Answer;
import io.entente.testkit.Callers;
import io.entente.testkit.Client;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** A retried registration finds its first answer. */
class IdempotencyTest {
  private static final Vendor AURORA = Vendor.of("idempotent").partners("P-1", "P-2", "P-3");

  @Test
  void the_same_key_with_another_body_is_refused_and_changes_nothing() {
    Client user = AURORA.user("P-1").key("k-1");
    Answer first = user.post("/v1/deals", Sketch.of("Erste AG").body());
    int before = AURORA.items().size();

    Answer other = user.post("/v1/deals", Sketch.of("Zweite AG").body());

    assertThat(other.status()).isEqualTo(422);
    assertThat(other.problem()).isEqualTo("idempotency-key-reused");
    assertThat(other.text("/detail")).contains(first.text("/dealId"));
    assertThat(AURORA.items()).hasSize(before);
  }

  @Test
  void the_same_key_and_body_give_the_same_answer_however_often() {
    Client user = AURORA.user("P-1").key("k-2");
    Sketch deal = Sketch.of("Wieder AG");
    Answer first = user.post("/v1/deals", deal.body());
    int before = AURORA.items().size();

    for (int i = 0; i < 3; i++) {
      Answer again = user.post("/v1/deals", deal.body());
      assertThat(again.status()).isEqualTo(201);
      assertThat(again.body()).isEqualTo(first.body());
      assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
    }
    assertThat(AURORA.items()).hasSize(before);
  }

  @Test
  void who_waits_gets_the_same_answer_and_draws_no_second_number() {
    AURORA.register("P-1", Sketch.of("Schlange AG"));
    Client user = AURORA.user("P-2").key("k-3");
    Sketch deal = Sketch.of("Schlange AG");
    Answer first = user.post("/v1/deals", deal.body());

    Answer again = user.post("/v1/deals", deal.body());

    assertThat(first.text("/status")).isEqualTo("WAITLISTED");
    assertThat(again.body()).isEqualTo(first.body());
    Answer third = AURORA.register("P-3", deal);
    assertThat(third.body().at("/waitingList/arrival").asLong()).isEqualTo(2);
    assertThat(third.body().at("/waitingList/position").asLong()).isEqualTo(2);
  }

  @Test
  void a_rejected_deal_gets_the_same_answer_when_the_reason_is_gone() {
    AURORA.partner("P-4", "suspended");
    Client user = AURORA.user("P-4").key("k-4");
    Answer first = user.post("/v1/deals", Sketch.of("Abgelehnt AG").body());
    AURORA.partner("P-4", "active");

    Answer again = user.post("/v1/deals", Sketch.of("Abgelehnt AG").body());

    assertThat(first.text("/status")).isEqualTo("REJECTED");
    assertThat(again.body()).isEqualTo(first.body());
  }

  @Test
  void the_same_key_of_another_user_is_another_deal() {
    Sketch deal = Sketch.of("Zwei Leute AG");
    Client one = AURORA.user("P-1").key("k-5");
    Client admin =
        AURORA
            .environment()
            .as(Callers.partner(AURORA.tenant().value(), "P-1", "partner-admin"))
            .key("k-5");

    Answer first = one.post("/v1/deals", deal.body());
    Answer second = admin.post("/v1/deals", deal.body());

    assertThat(second.text("/dealId")).isNotEqualTo(first.text("/dealId"));
    assertThat(second.text("/decision/reason/code")).isEqualTo("DUP_OWN");
  }

  @Test
  void the_same_request_many_times_at_once_is_one_deal() throws Exception {
    AURORA.register("P-1", Sketch.of("Gleichzeitig AG"));
    Client user = AURORA.user("P-2").key("k-7");
    Sketch deal = Sketch.of("Gleichzeitig AG");
    Callable<Answer> send = () -> user.post("/v1/deals", deal.body());

    List<Answer> answers;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      answers =
          threads.invokeAll(Collections.nCopies(8, send)).stream().map(Future::resultNow).toList();
    }

    assertThat(answers).extracting(Answer::body).containsOnly(answers.getFirst().body());
    assertThat(answers.getFirst().text("/waitingList/position")).isEqualTo("1");
    assertThat(AURORA.own("auditor").get("/v1/deals?partnerId=P-2").text("/data/0/dealId"))
        .isEqualTo(answers.getFirst().text("/dealId"));
  }

  @Test
  void a_retry_after_the_close_date_has_passed_still_finds_its_answer() {
    var env = Vendor.start();
    try (env) {
      Vendor late = Vendor.in(env, "late").partners("P-1");
      Client user = late.user("P-1").key("k-6");
      Sketch deal = Sketch.of("Mitternacht AG").with("expectedCloseDate", "2026-03-01");
      Answer first = user.post("/v1/deals", deal.body());
      env.clock().move(Duration.ofDays(1));

      Answer again = user.post("/v1/deals", deal.body());
      Answer other = user.post("/v1/deals", deal.with("source", "fair").body());

      assertThat(again.body()).isEqualTo(first.body());
      assertThat(other.status()).isEqualTo(422);
    }
  }
}
