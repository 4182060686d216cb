package io.entente.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import io.entente.platform.events.Notice;
import io.entente.testkit.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a receiver gets, and what becomes of what it does not take. */
class DeliveriesTest {
  private final Stage stage = new Stage();
  private final Receiver receiver = new Receiver();

  @AfterEach
  void close() {
    receiver.close();
    stage.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 307, 400, 404, 500, 503})
  void whatever_is_not_2xx_is_tried_again_under_the_same_id(int status) {
    receiver.answering(Receiver.with(status, "Location", "http://169.254.169.254/latest"));
    var endpoint = stage.endpoint(stage.admin(), receiver.url(), "deal.approved");

    stage.approved("P-100");
    assertThat(receiver.got()).hasSize(1);
    later(Duration.ofSeconds(3));
    assertThat(receiver.got()).hasSize(1);
    receiver.answering(Receiver.status(200));
    later(Duration.ofSeconds(4));

    assertThat(receiver.got()).hasSize(2);
    assertThat(receiver.got())
        .extracting(Receiver.Got::id)
        .containsOnly(receiver.got().getFirst().id());
    assertThat(endpoint.deliveries().get(0).path("state").asString()).isEqualTo("DELIVERED");
    assertThat(endpoint.delivery(0).at("/attempts/0/status").asInt()).isEqualTo(status);
    assertThat(endpoint.shown().has("failingSince")).isFalse();
    assertThat(stage.env.deadLetters()).isEmpty();
  }

  @Test
  void the_ladder_ends_after_ten_attempts_in_three_days() {
    receiver.answering(Receiver.status(500));
    var endpoint = stage.endpoint(stage.admin(), receiver.url(), "deal.approved");

    stage.approved("P-100");
    for (int day = 0; day < 100; day++) {
      later(Duration.ofHours(1));
    }

    assertThat(receiver.got()).hasSize(Ladder.MOST_ATTEMPTS);
    assertThat(endpoint.deliveries().get(0).path("state").asString()).isEqualTo("FAILED");
    assertThat(endpoint.shown().path("state").asString()).isEqualTo("ENABLED");
  }

  @Test
  void after_five_days_of_nothing_but_failures_it_is_disabled_and_the_vendor_is_told() {
    var notices = new Receiver();
    stage.endpoint(stage.admin(), notices.url(), "endpoint.disabled");
    receiver.answering(Receiver.status(500));
    var endpoint = stage.endpoint(stage.partner("P-100"), receiver.url());

    for (int day = 0; day < 6; day++) {
      stage.approved("P-100");
      later(Duration.ofDays(1));
    }

    assertThat(endpoint.shown().path("state").asString()).isEqualTo("DISABLED");
    assertThat(endpoint.shown().path("disabledBecause").asString()).contains("five days");
    assertThat(notices.got()).hasSize(1);
    assertThat(notices.got().getFirst().event().at("/data/endpointId").asString())
        .isEqualTo(endpoint.id());
    notices.close();
  }

  @Test
  void who_answers_410_is_sent_nothing_more() {
    receiver.answering(Receiver.status(410));
    var endpoint = stage.endpoint(stage.admin(), receiver.url(), "deal.approved");

    stage.approved("P-100");
    stage.approved("P-100");
    later(Duration.ofDays(1));

    assertThat(receiver.got()).hasSize(1);
    assertThat(endpoint.shown().path("disabledBecause").asString()).contains("410");
    assertThat(states(endpoint)).containsExactlyInAnyOrder("FAILED", "HELD");
  }

  @Test
  void retry_after_is_honoured_for_it_and_for_what_comes_meanwhile() {
    receiver.answering(Receiver.with(429, "Retry-After", "600"));
    stage.endpoint(stage.admin(), receiver.url(), "deal.approved");

    stage.approved("P-100");
    receiver.answering(Receiver.status(204));
    later(Duration.ofMinutes(9));
    stage.approved("P-100");
    later(Duration.ofSeconds(30));
    assertThat(receiver.got()).hasSize(1);
    later(Duration.ofMinutes(1));

    assertThat(receiver.got()).hasSize(3);
  }

  @Test
  void what_an_endpoint_missed_while_disabled_is_sent_when_it_is_asked_for() {
    receiver.answering(Receiver.status(410));
    var endpoint = stage.endpoint(stage.admin(), receiver.url(), "deal.approved");
    Instant begin = stage.env.clock().instant();
    stage.approved("P-100");
    stage.approved("P-110");
    assertThat(endpoint.ask("replay", Map.of("since", begin)).status()).isEqualTo(409);
    receiver.answering(Receiver.status(204));
    later(Duration.ofHours(1));

    endpoint.ask("enable", "");
    Answer replayed = endpoint.ask("replay", Map.of("since", begin));
    stage.env.drain();

    assertThat(replayed.body().path("replayed").asInt()).isEqualTo(2);
    assertThat(receiver.got()).hasSize(3);
    assertThat(receiver.got().stream().map(Receiver.Got::id).distinct()).hasSize(2);
  }

  @Test
  void one_event_is_sent_again_under_its_id_and_asking_twice_sends_once() {
    var endpoint = stage.endpoint(stage.admin(), receiver.url(), "deal.approved");
    stage.approved("P-100");
    String delivery = endpoint.deliveries().get(0).path("deliveryId").asString();
    var owner = stage.admin();

    owner.post(endpoint.path() + "/deliveries/" + delivery + "/replay", "");
    owner.post(endpoint.path() + "/deliveries/" + delivery + "/replay", "");
    stage.env.drain();

    assertThat(receiver.got()).hasSize(2);
    assertThat(receiver.got().get(1).id()).isEqualTo(receiver.got().getFirst().id());
    assertThat(receiver.got().get(1).body()).isEqualTo(receiver.got().getFirst().body());
  }

  @Test
  void an_event_that_is_told_twice_is_sent_once() {
    stage.endpoint(stage.admin(), receiver.url(), "deal.approved");
    Notice notice = stage.happened("deal.approved", "P-100");
    stage.env.drain();

    var consumer =
        WebhookFunctions.composeForLaptop(stage.env.platform()).consumers().get(DeliverEvent.NAME);
    Stage.service("aurora")
        .run(
            () -> {
              java.util.Objects.requireNonNull(consumer).accept(notice);
              return true;
            });

    assertThat(receiver.got()).hasSize(1);
  }

  @Test
  void only_what_was_asked_for_is_sent() {
    stage.endpoint(stage.admin(), receiver.url(), "deal.approved", "partner.changed");

    stage.happened("deal.rejected", "P-100");
    stage.happened("partner.changed", "P-100");
    stage.env.drain();

    assertThat(receiver.got()).extracting(Receiver.Got::type).containsExactly("partner.changed");
  }

  @Test
  void the_body_is_the_event_of_the_catalogue_and_verifies_with_its_secret_and_no_other()
      throws Exception {
    var endpoint = stage.endpoint(stage.admin(), receiver.url(), "deal.approved");
    stage.approved("P-100");
    Receiver.Got got = receiver.got().getFirst();

    assertThat(got.id()).isEqualTo(got.event().path("id").asString()).doesNotContain(".");
    assertThat(got.headers()).containsEntry("content-type", "application/cloudevents+json");
    assertThat(got.event().at("/data/partnerId").asString()).isEqualTo("P-100");
    new Webhook(endpoint.secret()).verify(got.body(), lists(got));
    var others = stage.endpoint(stage.admin(), receiver.url());
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> new Webhook(others.secret()).verify(got.body(), lists(got)))
        .isInstanceOf(WebhookVerificationException.class);
  }

  @Test
  void after_a_rotation_the_old_secret_verifies_until_the_overlap_ends() {
    var endpoint = stage.endpoint(stage.admin(), receiver.url(), "deal.approved");

    Answer rotated = endpoint.ask("rotate-secret", Map.of("overlapHours", 2));
    stage.approved("P-100");
    later(Duration.ofHours(2));
    stage.approved("P-100");

    assertThat(verifies(endpoint.secret(), 0)).isTrue();
    assertThat(verifies(rotated.text("/secret"), 0)).isTrue();
    assertThat(verifies(endpoint.secret(), 1)).isFalse();
    assertThat(verifies(rotated.text("/secret"), 1)).isTrue();
  }

  @Test
  void a_repeated_rotation_rotates_once_and_shows_no_secret() {
    var endpoint = stage.endpoint(stage.admin(), receiver.url());
    var owner = stage.admin();

    Answer first = owner.post(endpoint.path() + "/rotate-secret", Map.of());
    Answer second = owner.post(endpoint.path() + "/rotate-secret", Map.of());

    assertThat(second.body().path("version")).isEqualTo(first.body().path("version"));
    assertThat(second.body().has("secret")).isFalse();
  }

  @Test
  void a_test_says_at_once_what_came_back_and_is_counted_nowhere() {
    receiver.answering(Receiver.says(503, "try later, ada@example.com, token=" + "k".repeat(40)));
    var endpoint = stage.endpoint(stage.admin(), receiver.url(), "deal.approved");

    Answer tested = endpoint.ask("test", "");
    later(Duration.ofMinutes(10));

    assertThat(tested.body().path("status").asInt()).isEqualTo(503);
    assertThat(tested.text("/answer")).contains("try later").doesNotContain("ada@", "kkkk");
    assertThat(receiver.got()).extracting(Receiver.Got::type).containsOnly("endpoint.tested");
    assertThat(verifies(endpoint.secret(), 0)).isTrue();
    assertThat(endpoint.shown().has("failingSince")).isFalse();
  }

  @Test
  void testing_has_a_limit() {
    var endpoint = stage.endpoint(stage.admin(), receiver.url(), "deal.approved");
    for (int i = 0; i < 10; i++) {
      endpoint.ask("test", "");
    }

    assertThat(endpoint.ask("test", "").status()).isEqualTo(429);
    assertThat(receiver.got()).hasSize(10);
  }

  @Test
  void a_log_shows_what_would_be_sent_and_no_signature() {
    var endpoint = stage.endpoint(stage.admin(), receiver.url(), "deal.approved");
    stage.approved("P-100");

    assertThat(endpoint.delivery(0).path("request").asString()).contains("deal.approved");
    assertThat(endpoint.delivery(0).toString()).doesNotContain("v1,").doesNotContain("whsec_");
  }

  @Test
  void deliveries_come_in_pages() {
    var endpoint = stage.endpoint(stage.admin(), receiver.url(), "deal.approved");
    for (int i = 0; i < 5; i++) {
      stage.approved("P-100");
    }

    Answer first = endpoint.owner().get(endpoint.path() + "/deliveries?limit=3");
    Answer second =
        endpoint
            .owner()
            .get(endpoint.path() + "/deliveries?limit=3&cursor=" + first.text("/nextCursor"));

    assertThat(first.body().path("data")).hasSize(3);
    assertThat(second.body().path("data")).hasSize(2);
  }

  private boolean verifies(String secret, int place) {
    Receiver.Got got = receiver.got().get(place);
    try {
      new Webhook(secret).verify(got.body(), lists(got));
      return true;
    } catch (WebhookVerificationException _) {
      return false;
    } catch (com.standardwebhooks.exceptions.EmptyWebhookSecretException e) {
      throw new AssertionError(e);
    }
  }

  private static Map<String, List<String>> lists(Receiver.Got got) {
    return got.headers().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, header -> List.of(header.getValue())));
  }

  private static List<String> states(Stage.Endpoint endpoint) {
    return endpoint
        .deliveries()
        .valueStream()
        .map(delivery -> delivery.path("state").asString())
        .toList();
  }

  private void later(Duration by) {
    stage.env.clock().move(by);
    stage.env.sweep();
  }
}
