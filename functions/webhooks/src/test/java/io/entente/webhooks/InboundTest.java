package io.entente.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.platform.events.Notice;
import io.entente.platform.items.UndeliverableMailbox;
import io.entente.testkit.Answer;
import io.entente.testkit.Client;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What others tell us: whom we believe, and that it is taken over once. */
class InboundTest {
  private static final String COMPLETED =
      """
      {"type": "course.completed", "timestamp": "2026-03-01T09:30:00Z", "data": {"user": "ada"}}""";

  private final List<String> findings = new ArrayList<>();
  private final Stage stage = new Stage(message -> findings.add(message.finding()));

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void a_message_without_a_signature_is_refused() {
    Source source = source("STANDARD_WEBHOOKS");

    Answer answer = source.post(Map.of(), COMPLETED);

    assertThat(answer.status()).isEqualTo(401);
    assertThat(findings).containsExactly("UNSIGNED");
    assertThat(messages(source)).isEmpty();
  }

  @Test
  void what_another_secret_signed_is_refused_also_where_it_is_anothers_good_one() {
    Source source = source("STANDARD_WEBHOOKS");
    Source others = source("STANDARD_WEBHOOKS");

    Answer answer =
        new Source(stage, source.id(), source.path(), others.secret()).send("a", COMPLETED);

    assertThat(answer.status()).isEqualTo(401);
    assertThat(findings).containsExactly("FORGED");
    assertThat(messages(source)).isEmpty();
    assertThat(messages(others)).isEmpty();
  }

  @Test
  void a_link_that_is_no_sources_leads_nowhere() {
    Source source = source("STANDARD_WEBHOOKS");
    String changed = source.path().replace("/v1/inbound/", "/v1/inbound/x");

    var elsewhere = new Source(stage, source.id(), changed, source.secret());

    assertThat(elsewhere.send("a", COMPLETED).status()).isEqualTo(404);
    assertThat(findings).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {-301, 900})
  void what_was_signed_long_ago_or_in_the_future_is_refused(long seconds) {
    Source source = source("STANDARD_WEBHOOKS");

    Answer answer = source.signed("a", COMPLETED, Instant.now().plusSeconds(seconds));

    assertThat(answer.status()).isEqualTo(401);
    assertThat(findings).containsExactly("STALE");
  }

  @Test
  void what_was_cut_short_on_its_way_is_told_apart_from_what_was_forged() {
    Source source = source("STANDARD_WEBHOOKS");
    Map<String, String> headers = source.headers("a", COMPLETED, Instant.now());

    Answer answer = source.post(headers, COMPLETED.substring(0, 40));

    assertThat(answer.status()).isEqualTo(401);
    assertThat(findings).containsExactly("TRUNCATED");
  }

  @Test
  void what_is_signed_and_no_json_is_refused_for_that() {
    Source source = source("STANDARD_WEBHOOKS");

    assertThat(source.send("a", "course completed").status()).isEqualTo(400);
    assertThat(findings).containsExactly("UNREADABLE");
  }

  @Test
  void a_message_that_is_too_long_is_refused() {
    Source source = source("STANDARD_WEBHOOKS");
    String longest = "{\"type\": \"%s\"}".formatted("x".repeat(131_072));

    assertThat(source.send("a", longest).status()).isEqualTo(413);
  }

  @Test
  void the_same_message_twice_is_kept_and_told_once() {
    Source source = source("STANDARD_WEBHOOKS");

    Answer first = source.send("a", COMPLETED);
    stage.env.drain();
    Answer second = source.send("a", COMPLETED);
    stage.env.drain();

    assertThat(first.status()).isEqualTo(202);
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(messages(source)).hasSize(1);
    assertThat(told("inbound.received")).hasSize(1);
    assertThat(findings).containsExactly("TAKEN", "REPEATED");
  }

  @Test
  void another_body_under_the_same_id_is_refused_and_changes_nothing() {
    Source source = source("STANDARD_WEBHOOKS");
    source.send("a", COMPLETED);

    Answer answer = source.send("a", COMPLETED.replace("ada", "eve"));
    stage.env.drain();

    assertThat(answer.status()).isEqualTo(409);
    assertThat(findings).containsExactly("TAKEN", "ID_REUSED");
    assertThat(message(source).path("body").asString()).contains("ada");
    assertThat(told("inbound.received")).hasSize(1);
  }

  @Test
  void a_message_that_is_told_twice_is_taken_over_once() {
    Source source = source("STANDARD_WEBHOOKS");
    source.send("a", COMPLETED);
    stage.env.drain();
    Notice arrived = told("inbound.arrived").getFirst();

    Stage.service("aurora")
        .run(
            () -> {
              new ProcessInbound(stage.env.platform().tables("webhooks"), stage.env.clock())
                  .accept(arrived);
              return true;
            });
    stage.env.drain();

    assertThat(told("inbound.received")).hasSize(1);
  }

  @Test
  void what_its_source_was_not_to_send_is_kept_with_the_reason() {
    Source source = source("CLOUD_EVENTS");

    source.send("a", COMPLETED);
    stage.env.drain();

    JsonNode message = message(source);
    assertThat(message.path("state").asString()).isEqualTo("FAILED");
    assertThat(message.path("fault").asString()).contains("no CloudEvent");
    assertThat(told("inbound.failed")).hasSize(1);
    assertThat(told("inbound.received")).isEmpty();
  }

  @Test
  void a_cloud_event_is_kept_as_it_came_and_told_to_the_vendors_systems() {
    String event =
        """
        {"specversion": "1.0",  "id": "7", "source": "/lms", "type": "course.completed"}""";
    Source source = source("CLOUD_EVENTS");
    try (var receiver = new Receiver()) {
      stage.endpoint(stage.admin(), receiver.url(), "inbound.received");

      source.send("a", event);
      stage.env.drain();

      assertThat(message(source).path("body").asString()).isEqualTo(event);
      assertThat(receiver.got()).hasSize(1);
      assertThat(receiver.got().getFirst().event().at("/data/type").asString())
          .isEqualTo("course.completed");
      assertThat(receiver.got().getFirst().event().at("/data/sourceId").asString())
          .isEqualTo(source.id());
    }
  }

  @Test
  void what_was_kept_can_be_taken_over_once_more() {
    Source source = source("STANDARD_WEBHOOKS");
    source.send("a", COMPLETED);
    stage.env.drain();
    String path =
        "%s/messages/%s".formatted(managed(source), message(source).path("messageId").asString());

    Answer replayed = stage.admin().post(path + "/replay", "");
    Answer again = stage.admin().post(path + "/replay", "");
    stage.env.drain();

    assertThat(replayed.body().path("state").asString()).isEqualTo("RECEIVED");
    assertThat(again.status()).isEqualTo(200);
    assertThat(told("inbound.received")).hasSize(2);
    assertThat(message(source).path("state").asString()).isEqualTo("PROCESSED");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        {"notificationType": "Bounce", "bounce": {"bounceType": "Permanent",
         "bouncedRecipients": [{"emailAddress": "Ada@Example.com"}]}}""",
        """
        {"eventType": "Complaint", "complaint":
         {"complainedRecipients": [{"emailAddress": "ada@example.com"}]}}""",
        """
        {"Type": "Notification", "Message": "{\\"notificationType\\": \\"Complaint\\", \\"complaint\\": {\\"complainedRecipients\\": [{\\"emailAddress\\": \\"ada@example.com\\"}]}}"}"""
      })
  void a_mailbox_that_bounces_or_complains_is_marked(String feedback) {
    source("MAIL_FEEDBACK").send("a", feedback);
    stage.env.drain();

    assertThat(isMarked("ada@example.com")).isTrue();
    assertThat(stage.env.log()).doesNotContain("xample.com");
  }

  @Test
  void a_mailbox_that_is_full_for_now_is_not_marked() {
    source("MAIL_FEEDBACK")
        .send(
            "a",
            """
            {"notificationType": "Bounce", "bounce": {"bounceType": "Transient",
             "bouncedRecipients": [{"emailAddress": "ada@example.com"}]}}""");
    stage.env.drain();

    assertThat(isMarked("ada@example.com")).isFalse();
  }

  @Test
  void after_a_rotation_the_old_secret_is_believed_until_the_overlap_ends() {
    Source old = source("STANDARD_WEBHOOKS");
    Answer rotated = stage.admin().post(managed(old) + "/rotate-secret", Map.of("overlapHours", 1));
    Source fresh = new Source(stage, old.id(), old.path(), rotated.text("/secret"));

    assertThat(old.send("a", COMPLETED).status()).isEqualTo(202);
    assertThat(fresh.send("b", COMPLETED).status()).isEqualTo(202);
    stage.env.clock().move(Duration.ofHours(1));
    assertThat(old.send("c", COMPLETED).status()).isEqualTo(401);
    assertThat(fresh.send("d", COMPLETED).status()).isEqualTo(202);
  }

  @Test
  void a_source_that_is_deleted_is_heard_no_more() {
    Source source = source("STANDARD_WEBHOOKS");

    stage.admin().delete(managed(source));

    assertThat(source.send("a", COMPLETED).status()).isEqualTo(404);
    assertThat(stage.admin().get("/v1/inbound-sources").body().path("data")).isEmpty();
    assertThat(stage.admin().delete(managed(source)).status()).isEqualTo(404);
  }

  @Test
  void a_secret_is_shown_once_and_no_list_has_it() {
    Client admin = stage.admin();
    var body = Map.of("name", "Learning platform", "kind", "CLOUD_EVENTS");

    Answer first = admin.post("/v1/inbound-sources", body);
    Answer second = admin.post("/v1/inbound-sources", body);

    assertThat(first.text("/secret")).startsWith("whsec_");
    assertThat(second.body().path("sourceId")).isEqualTo(first.body().path("sourceId"));
    assertThat(second.body().has("secret")).isFalse();
    assertThat(stage.admin().get("/v1/inbound-sources").body().toString())
        .doesNotContain("whsec_")
        .contains(first.text("/source/path"));
  }

  /** One of the vendor's sources, as whoever sends knows it. */
  private record Source(Stage stage, String id, String path, String secret) {
    Answer send(String messageId, String body) {
      return signed(messageId, body, Instant.now());
    }

    Answer signed(String messageId, String body, Instant at) {
      return post(headers(messageId, body, at), body);
    }

    Map<String, String> headers(String messageId, String body, Instant at) {
      var key = new SigningKey(secret, null);
      return Signature.headers(new Signature.Signed(messageId, body), List.of(key), at);
    }

    Answer post(Map<String, String> headers, String body) {
      Client sender = stage.env.nobody().sendingAnything();
      for (Map.Entry<String, String> header : headers.entrySet()) {
        sender = sender.header(header.getKey(), header.getValue());
      }
      return sender.post(path, body);
    }
  }

  private Source source(String kind) {
    Answer answer =
        stage.admin().post("/v1/inbound-sources", Map.of("name", "A source", "kind", kind));
    assertThat(answer.status()).isEqualTo(201);
    return new Source(
        stage, answer.text("/sourceId"), answer.text("/source/path"), answer.text("/secret"));
  }

  private static String managed(Source source) {
    return "/v1/inbound-sources/" + source.id();
  }

  private JsonNode messages(Source source) {
    return stage.admin().get(managed(source) + "/messages").body().path("data");
  }

  private JsonNode message(Source source) {
    String id = messages(source).get(0).path("messageId").asString();
    return stage.admin().get(managed(source) + "/messages/" + id).body();
  }

  private List<Notice> told(String type) {
    return stage.env.published().stream().filter(notice -> notice.type().equals(type)).toList();
  }

  private boolean isMarked(String address) {
    return Stage.service("aurora")
        .run(
            () ->
                stage
                    .env
                    .platform()
                    .tables("webhooks")
                    .current()
                    .get(UndeliverableMailbox.TYPE, UndeliverableMailbox.key(address)))
        .isPresent();
  }
}
