package io.entente.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.kernel.PartnerId;
import io.entente.platform.Embedded;
import io.entente.platform.caller.Caller;
import io.entente.platform.http.Api.Reply;
import io.entente.platform.registry.TenantStatus;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** Path, query and headers. */
class RequestParametersTest {
  private static final String GOOD =
      """
      {"name": "Nordlicht GmbH", "type": "reseller", "state": "active", "tier": "gold",
       "territories": ["DE"], "productFamilies": ["analytics"], "agreementSigned": true}""";

  private static final Caller NORA =
      new Caller.Member(
          Embedded.AURORA, "someone", Optional.empty(), Set.of("channel-manager"), Set.of());
  private static final Embedded EMBEDDED = new Embedded();

  private final Wall wall = new Wall();
  private final Api api = new Api(EMBEDDED, wall.context());

  @BeforeAll
  static void aTenant() {
    EMBEDDED.registry().add(Embedded.row(Embedded.AURORA, TenantStatus.ACTIVE));
  }

  @AfterAll
  static void close() {
    EMBEDDED.close();
  }

  @Test
  void parameters_are_bound_by_name_and_kind() {
    Reply reply = api.send(NORA, event -> list(event, "limit", "20", "status", "WAITLISTED"));

    assertThat(reply.status()).isEqualTo(200);
    assertThat(wall.last(Wall.Listed.class)).isEqualTo(new Wall.Listed("WAITLISTED", null, 20));
  }

  @ParameterizedTest
  @CsvSource({
    "limit, 0",
    "limit, 101",
    "limit, ten",
    "limit, 1.5",
    "limit, 99999999999999999999",
    "limit, ''",
    "status, approved",
    "partnerId, a/b",
    "receivedFrom, yesterday",
    "receivedFrom, 2026-02-30T00:00:00Z",
    "cursor, not%20one!"
  })
  void a_parameter_that_is_not_right_is_named(String name, String value) {
    Reply reply = api.send(NORA, event -> list(event, name, value));

    assertThat(reply.problem()).isEqualTo("invalid-request");
    assertThat(reply.pointers()).containsOnly("query:" + name);
  }

  @Test
  void unknown_and_repeated_parameters_are_named() {
    Reply reply =
        api.send(
            NORA,
            event -> {
              list(event, "limit", "5");
              ObjectNode all = event.putObject("multiValueQueryStringParameters");
              all.putArray("limit").add("5").add("6");
              all.putArray("page\u0000\u202e" + "x".repeat(3_000)).add("1");
            });

    assertThat(reply.codes()).containsExactlyInAnyOrder("repeated", "unknown");
    assertThat(reply.pointers()).contains("query:limit");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "ä", "", ".", "../x"})
  void an_id_in_the_path_that_cannot_be_one_is_invalid(String id) {
    Reply reply =
        api.put(NORA, GOOD, event -> event.putObject("pathParameters").put("partnerId", id));

    assertThat(reply.status()).isIn(400, 200);
    if (!id.matches("[A-Za-z0-9._-]{1,64}")) {
      assertThat(reply.pointers()).containsOnly("path:partnerId");
    }
  }

  @Test
  void a_creation_without_a_key_is_told_to_send_one() {
    Reply reply = register(null);

    assertThat(reply.problem()).isEqualTo("idempotency-key-missing");
    assertThat(wall.through).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "with blank", "schlüssel", "tab\t", "nul\u0000"})
  void a_key_is_visible_ascii(String key) {
    assertThat(register(key).pointers()).contains("header:Idempotency-Key");
  }

  @Test
  void a_key_of_more_than_255_characters_is_refused() {
    assertThat(register("k".repeat(256)).pointers()).contains("header:Idempotency-Key");
  }

  private Reply register(@org.jspecify.annotations.Nullable String key) {
    return api.send(
        new Caller.Member(
            Embedded.AURORA,
            "pat",
            Optional.of(new PartnerId("P-1")),
            Set.of("partner-user"),
            Set.of()),
        event -> {
          Api.route(event, "POST", "/v1/deals");
          ObjectNode headers = event.putObject("headers").put("Content-Type", "application/json");
          if (key != null) {
            headers.put("idempotency-key", key);
          }
          event.put("body", "{\"endCustomer\":{\"legalName\":\"Umbra AG\"}}");
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"3", "W/\"3\"", "\"three\"", "*", "\"3\", \"4\"", "\"\"", "\"-1\""})
  void an_if_match_that_is_no_etag_of_ours_is_refused(String tag) {
    Reply reply = api.put(NORA, GOOD, event -> header(event, "if-match", tag));

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.pointers()).containsOnly("header:If-Match");
    assertThat(wall.through).isEmpty();
  }

  @Test
  void an_if_match_is_handed_over_as_the_version() {
    api.put(NORA, GOOD, event -> header(event, "If-Match", "\"12\""));

    assertThat(wall.last(Wall.Put.class).ifMatch()).isEqualTo(12L);
  }

  private static void list(ObjectNode event, String... parameters) {
    Api.route(event, "GET", "/v1/deals");
    ObjectNode single = event.putObject("queryStringParameters");
    ObjectNode all = event.putObject("multiValueQueryStringParameters");
    for (int i = 0; i < parameters.length; i += 2) {
      single.put(parameters[i], parameters[i + 1]);
      all.putArray(parameters[i]).add(parameters[i + 1]);
    }
  }

  private static void header(ObjectNode event, String name, String value) {
    ((ObjectNode) event.path("headers")).put(name, value);
  }
}
