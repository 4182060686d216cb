package io.entente.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.testkit.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An endpoint that takes only so many a minute, and sending again what there is a lot of. */
class PaceTest {
  private final Stage stage = new Stage();
  private final Receiver receiver = new Receiver();

  @AfterEach
  void close() {
    receiver.close();
    stage.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 60001})
  void a_limit_that_is_none_is_refused(int limit) {
    assertThat(
            stage
                .admin()
                .sendingAnything()
                .post("/v1/webhook-endpoints", limited(limit))
                .text("/errors/0/pointer"))
        .isEqualTo("/maxPerMinute");
  }

  @Test
  void what_is_more_than_it_takes_waits_for_the_next_minutes_and_nothing_is_lost() {
    Answer created = stage.admin().post("/v1/webhook-endpoints", limited(3));
    assertThat(created.body().at("/endpoint/maxPerMinute").asInt()).isEqualTo(3);
    for (int i = 0; i < 8; i++) {
      stage.happened("deal.approved", "P-100");
    }
    stage.env.drain();

    var minutes = new ArrayList<Integer>();
    minutes.add(receiver.got().size());
    for (int minute = 0; minute < 3; minute++) {
      int before = receiver.got().size();
      later(Duration.ofMinutes(1));
      minutes.add(receiver.got().size() - before);
    }

    assertThat(minutes).containsExactly(3, 3, 2, 0);
    assertThat(receiver.got().stream().map(Receiver.Got::id).distinct()).hasSize(8);
  }

  @Test
  void one_with_a_limit_holds_up_no_other() {
    stage.admin().post("/v1/webhook-endpoints", limited(1));
    try (var other = new Receiver()) {
      stage.endpoint(stage.admin(), other.url(), "deal.approved");
      for (int i = 0; i < 5; i++) {
        stage.happened("deal.approved", "P-100");
      }
      stage.env.drain();

      assertThat(other.got()).hasSize(5);
      assertThat(receiver.got()).hasSize(1);
    }
  }

  @Test
  void what_would_wait_longer_than_a_day_is_held() {
    Instant now = stage.env.clock().instant();
    var endpoint =
        new Stage.Endpoint(
            stage,
            stage.admin(),
            stage.admin().post("/v1/webhook-endpoints", limited(1)).text("/endpointId"),
            "");
    Stage.service("aurora")
        .run(
            () ->
                stage
                    .env
                    .platform()
                    .tables("webhooks")
                    .current()
                    .change()
                    .put(
                        PaceItem.TYPE,
                        new PaceItem(endpoint.id(), now.plus(Duration.ofHours(25)).toEpochMilli()))
                    .commit());

    stage.approved("P-100");

    assertThat(receiver.got()).isEmpty();
    assertThat(endpoint.deliveries().get(0).path("state").asString()).isEqualTo("HELD");
  }

  @Test
  void more_than_a_hundred_of_one_millisecond_are_sent_again_to_the_last() {
    var endpoint = stage.endpoint(stage.admin(), receiver.url(), "deal.approved");
    Instant begin = stage.env.clock().instant();
    for (int i = 0; i < 105; i++) {
      stage.happened("deal.approved", "P-100");
    }
    stage.env.drain();

    Answer first = endpoint.ask("replay", Map.of("since", begin));
    Answer second =
        endpoint.ask("replay", Map.of("since", begin, "cursor", first.text("/nextCursor")));
    stage.env.drain();

    assertThat(first.body().path("replayed").asInt() + second.body().path("replayed").asInt())
        .isEqualTo(105);
    assertThat(second.body().has("nextCursor")).isFalse();
    assertThat(receiver.got()).hasSize(210);
    assertThat(receiver.got().stream().map(Receiver.Got::id).distinct()).hasSize(105);
  }

  @Test
  void a_cursor_that_no_replay_answered_is_refused() {
    var endpoint = stage.endpoint(stage.admin(), receiver.url(), "deal.approved");

    Answer answer = endpoint.ask("replay", Map.of("since", "2026-03-01T00:00:00Z", "cursor", "x"));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text("/errors/0/pointer")).isEqualTo("/cursor");
  }

  private Map<String, Object> limited(int most) {
    return Map.of(
        "url", receiver.url(), "eventTypes", List.of("deal.approved"), "maxPerMinute", most);
  }

  private void later(Duration by) {
    stage.env.clock().move(by);
    stage.env.sweep();
  }
}
