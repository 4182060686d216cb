package io.entente.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.platform.json.Json;
import io.entente.testkit.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Endpoints that are EventBridge buses of somebody's own account. */
class EventBusTest {
  private static final String ROLE = "arn:aws:iam::123456789012:role/partner-events/put";
  private static final String BUS = "arn:aws:events:eu-central-1:123456789012:event-bus/partners";
  private static final Map<String, String> PLACE = Map.of("arn", BUS, "roleArn", ROLE);
  private static final String BUSY =
      """
      {"FailedEntryCount":1,"Entries":[{"ErrorCode":"ThrottlingException","ErrorMessage":"Rate exceeded"}]}""";
  private static final String REFUSED =
      """
      {"__type":"AccessDeniedException","message":"not authorized to perform: events:PutEvents"}""";

  private final Stage stage = new Stage();

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void where_events_go_is_said_once() {
    var both = Map.of("url", "https://crm.example.com/hooks", "eventBus", PLACE);

    for (var body : List.of(Map.of(), both)) {
      Answer answer = stage.admin().post("/v1/webhook-endpoints", body);

      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.body().toString()).contains("either a url or an eventBus");
    }
  }

  @Test
  void the_role_is_one_of_the_account_that_owns_the_bus_and_in_its_path() {
    var others = Map.of("arn", BUS, "roleArn", "arn:aws:iam::999999999999:role/partner-events/put");
    var elsewhere = Map.of("arn", BUS, "roleArn", "arn:aws:iam::123456789012:role/admin");

    assertThat(
            stage
                .admin()
                .post("/v1/webhook-endpoints", Map.of("eventBus", others))
                .body()
                .toString())
        .contains("a role of the account that owns the bus");
    var anything = stage.admin().sendingAnything();
    assertThat(anything.post("/v1/webhook-endpoints", Map.of("eventBus", elsewhere)).status())
        .isEqualTo(400);
  }

  @Test
  void whoever_has_no_role_for_us_is_told_what_aws_says_and_is_tried_again() {
    var endpoint = stage.bus(stage.admin(), PLACE, "deal.approved");

    stage.approved("P-100");

    JsonNode tried = endpoint.delivery(0);
    assertThat(tried.at("/delivery/state").asString()).isEqualTo("WAITING");
    assertThat(tried.at("/attempts/0/status").asInt()).isEqualTo(403);
    assertThat(tried.at("/attempts/0/answer").asString()).contains("sts:AssumeRole");
    stage.aws.trust(ROLE, endpoint.id());
    later();
    assertThat(stage.aws.entries()).hasSize(1);
    assertThat(endpoint.delivery(0).at("/delivery/state").asString()).isEqualTo("DELIVERED");
  }

  @Test
  void a_bus_gets_the_event_with_its_type_under_a_session_that_may_do_nothing_else() {
    var endpoint = stage.bus(stage.admin(), PLACE, "deal.approved");
    stage.aws.trust(ROLE, endpoint.id());

    stage.approved("P-100");
    stage.approved("P-100");

    assertThat(stage.aws.entries()).hasSize(2);
    JsonNode entry = stage.aws.entries().getFirst();
    assertThat(entry.path("EventBusName").asString()).isEqualTo(BUS);
    assertThat(entry.path("DetailType").asString()).isEqualTo("deal.approved");
    JsonNode event = Json.MAPPER.readTree(entry.path("Detail").asString());
    assertThat(event.path("type").asString()).isEqualTo("deal.approved");
    assertThat(event.at("/data/partnerId").asString()).isEqualTo("P-100");
    assertThat(stage.aws.roles())
        .as("asked for once")
        .singleElement()
        .satisfies(
            role -> {
              assertThat(role).containsEntry("ExternalId", endpoint.id());
              assertThat(Json.MAPPER.readTree(role.getOrDefault("Policy", "{}")).at("/Statement/0"))
                  .isEqualTo(
                      Json.MAPPER.readTree(
                          """
                          {"Effect": "Allow", "Action": "events:PutEvents", "Resource": "%s"}"""
                              .formatted(BUS)));
            });
  }

  @Test
  void another_endpoint_does_not_get_the_role_by_naming_it() {
    var owners = stage.bus(stage.admin(), PLACE, "deal.approved");
    stage.aws.trust(ROLE, owners.id());
    var thief = stage.bus(stage.partner("P-100"), PLACE, "deal.approved");

    stage.approved("P-100");

    assertThat(stage.aws.entries()).as("the owner's alone").hasSize(1);
    assertThat(thief.delivery(0).at("/attempts/0/status").asInt()).isEqualTo(403);
  }

  @Test
  void an_event_that_the_bus_did_not_take_though_the_call_went_well_is_put_again() {
    var endpoint = stage.bus(stage.admin(), PLACE, "deal.approved");
    stage.aws.trust(ROLE, endpoint.id());
    stage.aws.says(BUSY);

    stage.approved("P-100");

    assertThat(endpoint.delivery(0).at("/attempts/0/status").asInt()).isEqualTo(429);
    stage.aws.takesEvents();
    later();
    assertThat(stage.aws.entries()).hasSize(1);
  }

  @Test
  void a_test_of_a_bus_shows_what_is_still_missing() {
    var endpoint = stage.bus(stage.admin(), PLACE);
    stage.aws.trust(ROLE, endpoint.id());
    stage.aws.says(REFUSED);

    JsonNode tried = endpoint.ask("test", Map.of()).body();

    assertThat(tried.path("delivered").asBoolean()).isFalse();
    assertThat(tried.path("answer").asString()).contains("events:PutEvents");
    stage.aws.takesEvents();
    assertThat(endpoint.ask("test", Map.of()).body().path("delivered").asBoolean()).isTrue();
    assertThat(stage.aws.entries().getFirst().path("DetailType").asString())
        .isEqualTo("endpoint.tested");
  }

  @Test
  void a_bus_has_no_secret_to_show_or_to_rotate() {
    var endpoint = stage.bus(stage.admin(), PLACE);

    assertThat(endpoint.secret()).isEmpty();
    assertThat(endpoint.ask("rotate-secret", Map.of()).status()).isEqualTo(409);
  }

  @Test
  void a_url_does_not_become_a_bus() {
    var endpoint = stage.endpoint(stage.admin(), "https://crm.example.com/hooks");

    Answer answer =
        stage.admin().header("If-Match", "\"1\"").put(endpoint.path(), Map.of("eventBus", PLACE));

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.text("/detail")).contains("Create another endpoint");
  }

  private void later() {
    stage.env.clock().move(Duration.ofHours(1));
    stage.env.sweep();
  }
}
