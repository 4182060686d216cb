package io.entente.deals;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.testkit.Answer;
import io.entente.testkit.TestEnvironment;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What keeps a protection, what ends it before its time, and what is said of it. */
class KeepingTest {
  private static final Map<String, Object> MEETING = Map.of("on", "2026-03-01", "kind", "meeting");
  private static final Map<String, Object> MORE_TIME =
      Map.of("reason", "The customer has moved its decision.");

  private final TestEnvironment env = Vendor.start();
  private final Vendor aurora = Vendor.in(env, "aurora").partners("P-1", "P-2", "P-3");

  @AfterEach
  void close() {
    assertThat(env.deadLetters()).isEmpty();
    env.close();
  }

  @Test
  void who_does_not_say_what_it_did_loses_the_protection_after_ten_business_days() {
    Answer deal = aurora.register("P-1", Sketch.of("Nordwind AG").with("activities", null));

    assertThat(deal.text("/protection/until")).isEqualTo("2026-03-13T09:30:00Z");
    assertThat(deal.text("/protection/extending")).contains("10 business days");
    after(13);
    Answer over = aurora.now(deal);
    assertThat(over.text("/status")).isEqualTo("EXPIRED");
    assertThat(over.text("/closing/cause")).isEqualTo("NO_EVIDENCE");
    assertThat(aurora.register("P-2", Sketch.of("Nordwind AG")).text("/status"))
        .isEqualTo("APPROVED");
  }

  @Test
  void a_step_that_the_partner_records_is_evidence_and_moves_the_date_of_the_hold_too() {
    Answer deal = aurora.register("P-1", Sketch.of("Nordwind AG").with("activities", null));

    Answer noted = note(deal);

    assertThat(noted.text("/protection/until")).isEqualTo("2026-04-15T09:30:00Z");
    after(20);
    assertThat(aurora.register("P-2", Sketch.of("Nordwind AG")).text("/status"))
        .isEqualTo("WAITLISTED");
  }

  @Test
  void a_deal_on_which_nobody_works_is_released_after_forty_five_days() {
    Answer deal = aurora.register("P-1", Sketch.of("Nordwind AG"));

    assertThat(deal.text("/protection/extending")).contains("45 more days", "2 times");
    after(45);
    assertThat(aurora.now(deal).text("/status")).isEqualTo("EXPIRED");
    assertThat(aurora.now(deal).text("/closing/cause")).isEqualTo("IDLE");
  }

  @Test
  void what_only_the_partner_knows_of_counts_as_work_twice() {
    Answer deal = aurora.register("P-1", Sketch.of("Nordwind AG"));
    after(20);
    note(deal);
    after(20);
    Answer second = note(deal);
    after(20);
    Answer third = note(deal);

    assertThat(second.text("/protection/until")).isEqualTo("2026-05-25T09:30:00Z");
    assertThat(third.text("/protection/until")).isEqualTo("2026-05-25T09:30:00Z");
  }

  @Test
  void work_does_not_keep_a_deal_longer_than_its_time() {
    Answer deal = aurora.register("P-1", Sketch.of("Nordwind AG"));
    after(40);
    note(deal);
    after(40);

    Answer noted = note(deal);

    assertThat(noted.text("/protection/until")).isEqualTo("2026-05-30T09:30:00Z");
    assertThat(noted.text("/protection/extending")).contains("30 days", "180 days");
    after(10);
    assertThat(aurora.now(deal).text("/closing/cause")).isEqualTo("TIME");
  }

  @Test
  void the_partner_is_warned_three_times_and_each_time_once() {
    Answer deal = aurora.register("P-1", Sketch.of("Nordwind AG"));
    for (int day = 0; day < 46; day++) {
      after(1);
      env.sweep();
    }

    assertThat(aurora.told(deal))
        .containsExactly(
            "deal.approved", "deal.expiring", "deal.expiring", "deal.expiring", "deal.expired");
  }

  @Test
  void where_time_has_passed_over_all_warnings_the_end_alone_is_told() {
    Answer deal = aurora.register("P-1", Sketch.of("Nordwind AG"));

    after(200);

    assertThat(aurora.told(deal)).containsExactly("deal.approved", "deal.expired");
  }

  @Test
  void a_step_after_a_warning_brings_the_warnings_anew() {
    Answer deal = aurora.register("P-1", Sketch.of("Nordwind AG"));
    after(24);
    note(deal);
    after(24);

    assertThat(aurora.told(deal))
        .containsExactly(
            "deal.approved", "deal.expiring", "deal.progress_recorded", "deal.expiring");
  }

  @Test
  void more_time_is_granted_by_silence() {
    Answer deal = aurora.register("P-1", Sketch.of("Nordwind AG"));
    after(44);

    Answer asked = aurora.move(aurora.user("P-1"), deal, "ask-extension", MORE_TIME);

    assertThat(asked.status()).as(asked.toString()).isEqualTo(200);
    assertThat(asked.text("/extension/answerBy")).isEqualTo("2026-04-15T09:30:00Z");
    after(1);
    Answer granted = aurora.now(deal);
    assertThat(granted.text("/status")).isEqualTo("APPROVED");
    assertThat(granted.body().at("/extension/granted").asBoolean()).isTrue();
    assertThat(granted.text("/protection/until")).isEqualTo("2026-07-29T09:30:00Z");
  }

  @Test
  void who_asked_just_before_the_end_keeps_the_deal_until_there_is_an_answer() {
    Answer deal = aurora.register("P-1", Sketch.of("Nordwind AG"));
    env.clock().move(Duration.ofDays(40)); // a Friday
    note(deal);
    env.clock().move(Duration.ofDays(44).plusHours(23));
    aurora.move(aurora.user("P-1"), deal, "ask-extension", MORE_TIME);
    env.clock().move(Duration.ofHours(2));

    Answer rival = aurora.register("P-2", Sketch.of("Nordwind AG"));
    Answer refused = answer(deal, false);

    assertThat(rival.text("/status")).isEqualTo("WAITLISTED");
    assertThat(refused.body().at("/extension/granted").asBoolean(true)).isFalse();
    after(2);
    assertThat(aurora.now(deal).text("/status")).isEqualTo("EXPIRED");
    assertThat(aurora.now(rival).text("/partnerStatus")).isEqualTo("YOUR_TURN");
  }

  @Test
  void more_time_can_be_asked_for_once_and_answered_once_and_not_by_its_partner() {
    Answer deal = aurora.register("P-1", Sketch.of("Nordwind AG"));
    aurora.move(aurora.user("P-1"), deal, "ask-extension", MORE_TIME);

    Answer own = aurora.move(aurora.user("P-1"), deal, "answer-extension", Map.of("granted", true));
    Answer granted = answer(deal, true);

    assertThat(own.status()).isEqualTo(403);
    assertThat(granted.text("/protection/until")).isEqualTo("2026-07-29T09:30:00Z");
    assertThat(answer(deal, false).status()).isEqualTo(409);
    assertThat(aurora.move(aurora.user("P-1"), deal, "ask-extension", MORE_TIME).status())
        .isEqualTo(409);
    after(1);
    assertThat(aurora.told(deal))
        .containsExactly("deal.approved", "deal.extension_asked", "deal.extension_granted");
  }

  @Test
  void for_five_days_after_its_end_a_protection_is_renewed_in_one_step_and_once() {
    Answer deal = aurora.register("P-1", Sketch.of("Nordwind AG"));
    after(49);

    Answer renewed = aurora.move(aurora.user("P-1"), deal, "renew", Map.of());

    assertThat(renewed.status()).as(renewed.toString()).isEqualTo(200);
    assertThat(renewed.text("/status")).isEqualTo("APPROVED");
    assertThat(renewed.text("/protection/from")).isEqualTo("2026-04-19T09:30:00Z");
    assertThat(aurora.register("P-2", Sketch.of("Nordwind AG")).text("/status"))
        .isEqualTo("WAITLISTED");
    after(45);
    assertThat(aurora.move(aurora.user("P-1"), deal, "renew", Map.of()).status()).isEqualTo(409);
  }

  @Test
  void what_ended_longer_ago_or_is_taken_or_waited_for_is_not_renewed() {
    Answer late = aurora.register("P-1", Sketch.of("Nordwind AG"));
    Answer taken = aurora.register("P-1", Sketch.of("Südwind AG"));
    Answer awaited = aurora.register("P-1", Sketch.of("Westwind AG"));
    aurora.register("P-2", Sketch.of("Westwind AG"));
    env.clock().move(Duration.ofDays(46));
    aurora.register("P-3", Sketch.of("Südwind AG"));

    assertThat(moves(late)).contains("renewDeal");
    assertThat(moves(taken)).isEmpty();
    assertThat(moves(awaited)).isEmpty();
    assertThat(aurora.move(aurora.user("P-1"), taken, "renew", Map.of()).status()).isEqualTo(409);
    assertThat(aurora.move(aurora.user("P-1"), awaited, "renew", Map.of()).status()).isEqualTo(409);
    after(4);
    assertThat(moves(late)).isEmpty();
    assertThat(aurora.move(aurora.user("P-1"), late, "renew", Map.of()).status()).isEqualTo(409);
  }

  private List<String> moves(Answer deal) {
    return aurora.now(deal).body().path("moves").valueStream().map(JsonNode::asString).toList();
  }

  private Answer note(Answer deal) {
    return aurora.move(aurora.user("P-1"), deal, "progress", MEETING);
  }

  private Answer answer(Answer deal, boolean granted) {
    return aurora.move(
        aurora.own("channel-manager"), deal, "answer-extension", Map.of("granted", granted));
  }

  private void after(int days) {
    env.clock().move(Duration.ofDays(days));
    env.sweep();
  }
}
