package io.entente.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.kernel.Edition;
import io.entente.kernel.Quota;
import io.entente.platform.outbound.Reach;
import io.entente.platform.table.Tally;
import io.entente.testkit.Answer;
import io.entente.testkit.Callers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may set which endpoints, and how. */
class EndpointsTest {
  private static final Stage STAGE = new Stage();
  private static final String URL = "https://crm.example.com/hooks";

  @AfterAll
  static void close() {
    STAGE.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://crm.example.com/hooks",
        "https://crm.example.com:8443/hooks",
        "https://ada:secret@crm.example.com/hooks",
        "https://crm.example.com/hooks#part",
        "https:///hooks/without/host"
      })
  void an_address_that_is_not_plain_https_is_refused_wherever_the_service_is_deployed(String url) {
    assertThat(Reach.PUBLIC.fault(url)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {URL, "https://crm.example.com:443/a?b=c", "https://[2606:4700::1111]/"})
  void a_plain_https_address_is_taken(String url) {
    assertThat(Reach.PUBLIC.fault(url)).isEmpty();
  }

  @Test
  void a_type_that_is_no_event_is_named() {
    Answer answer =
        STAGE
            .admin()
            .post(
                "/v1/webhook-endpoints",
                Map.of("url", URL, "eventTypes", List.of("deal.approved", "deal.imagined")));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text("/errors/0/pointer")).isEqualTo("/eventTypes/1");
  }

  @ParameterizedTest
  @CsvSource({"partner.changed", "account.changed", "deal.rechecked", "backlog.postponed"})
  void a_partner_cannot_ask_for_what_is_not_told_to_partners(String type) {
    Answer answer =
        STAGE
            .partner("P-100")
            .post("/v1/webhook-endpoints", Map.of("url", URL, "eventTypes", List.of(type)));

    assertThat(answer.status()).isEqualTo(400);
  }

  @Test
  void a_partner_finds_neither_the_vendors_endpoints_nor_another_partners() {
    var vendors = STAGE.endpoint(STAGE.admin(), URL);
    var rivals = STAGE.endpoint(STAGE.partner("P-110"), URL);

    for (Stage.Endpoint other : List.of(vendors, rivals)) {
      var asking = new Stage.Endpoint(STAGE, STAGE.partner("P-100"), other.id(), "");
      assertThat(asking.owner().get(asking.path()).status()).isEqualTo(404);
      assertThat(asking.owner().get(asking.path() + "/deliveries").status()).isEqualTo(404);
      assertThat(asking.owner().delete(asking.path()).status()).isEqualTo(404);
      assertThat(asking.ask("test", "").status()).isEqualTo(404);
      assertThat(asking.ask("rotate-secret", Map.of()).status()).isEqualTo(404);
      assertThat(asking.ask("replay", Map.of("since", "2026-01-01T00:00:00Z")).status())
          .isEqualTo(404);
    }
    assertThat(STAGE.partner("P-100").get("/v1/webhook-endpoints").body().toString())
        .doesNotContain(vendors.id())
        .doesNotContain(rivals.id());
  }

  @Test
  void a_partners_user_who_is_no_administrator_sets_nothing() {
    var user = Stage.key(STAGE.env.as(Callers.partner("aurora", "P-100")));

    assertThat(user.post("/v1/webhook-endpoints", Map.of("url", URL)).status()).isEqualTo(403);
  }

  @Test
  void the_secret_is_in_the_first_answer_and_in_no_other() {
    var admin = STAGE.admin();
    Answer first = admin.post("/v1/webhook-endpoints", Map.of("url", URL));
    Answer repeated = admin.post("/v1/webhook-endpoints", Map.of("url", URL));
    String secret = first.text("/secret");

    assertThat(secret).startsWith("whsec_");
    assertThat(repeated.status()).isEqualTo(201);
    assertThat(repeated.text("/endpointId")).isEqualTo(first.text("/endpointId"));
    assertThat(repeated.body().toString()).doesNotContain("whsec_");
    assertThat(admin.get("/v1/webhook-endpoints").body().toString()).doesNotContain("whsec_");
    assertThat(admin.get("/v1/webhook-endpoints/" + first.text("/endpointId")).body().toString())
        .doesNotContain("whsec_");
    assertThat(STAGE.env.log()).doesNotContain(secret);
  }

  @Test
  void the_same_key_with_another_body_is_refused() {
    var admin = STAGE.admin();
    admin.post("/v1/webhook-endpoints", Map.of("url", URL));

    Answer other = admin.post("/v1/webhook-endpoints", Map.of("url", URL + "/other"));

    assertThat(other.problem()).isEqualTo("idempotency-key-reused");
  }

  @Test
  void an_owner_has_a_bounded_number_of_them() {
    var partner = "P-MANY";
    for (int i = 0; i < EndpointStore.MOST; i++) {
      STAGE.endpoint(STAGE.partner(partner), URL);
    }

    Answer oneMore = STAGE.partner(partner).post("/v1/webhook-endpoints", Map.of("url", URL));

    assertThat(oneMore.status()).isEqualTo(409);
    assertThat(oneMore.text("/detail")).contains("Delete one");
  }

  @Test
  void all_owners_together_have_no_more_than_the_edition_allows_and_one_that_goes_makes_room() {
    STAGE.env.tenant("crowded");
    var admin = Stage.key(STAGE.env.as(Callers.member("crowded", "tenant-admin")));
    String first = admin.post("/v1/webhook-endpoints", Map.of("url", URL)).text("/endpointId");
    int most = Edition.STANDARD.most(Quota.ENDPOINTS);
    Stage.service("crowded")
        .run(
            () ->
                STAGE
                    .env
                    .platform()
                    .tables("webhooks")
                    .current()
                    .change()
                    .count(new Tally(Quota.ENDPOINTS, most - 1, most))
                    .commit());

    Answer oneMore = Stage.key(admin).post("/v1/webhook-endpoints", Map.of("url", URL));
    admin.delete("/v1/webhook-endpoints/" + first);

    assertThat(oneMore.status()).isEqualTo(409);
    assertThat(oneMore.text("/detail"))
        .isEqualTo(
            "There may be 50 webhook endpoints, and there are so many. Remove one that nobody"
                + " needs first.");
    assertThat(Stage.key(admin).post("/v1/webhook-endpoints", Map.of("url", URL)).status())
        .isEqualTo(201);
  }

  @Test
  void it_is_set_otherwise_by_whoever_read_it_last() {
    var endpoint = STAGE.endpoint(STAGE.admin(), URL, "deal.approved");
    var body = new HashMap<>(Map.of("url", URL + "/new"));

    Answer set = endpoint.owner().header("If-Match", "\"1\"").put(endpoint.path(), body);
    Answer stale = endpoint.owner().header("If-Match", "\"1\"").put(endpoint.path(), body);

    assertThat(set.text("/url")).isEqualTo(URL + "/new");
    assertThat(set.body().has("eventTypes")).isFalse();
    assertThat(stale.status()).isEqualTo(412);
  }

  @Test
  void one_that_is_deleted_is_gone_and_its_secrets_with_it() {
    var endpoint = STAGE.endpoint(STAGE.admin(), URL);

    assertThat(endpoint.owner().delete(endpoint.path()).status()).isEqualTo(200);

    assertThat(endpoint.owner().get(endpoint.path()).status()).isEqualTo(404);
    EndpointItem kept =
        Stage.service("aurora")
            .run(
                () ->
                    STAGE
                        .env
                        .platform()
                        .tables("webhooks")
                        .current()
                        .get(EndpointItem.TYPE, EndpointItem.key(endpoint.id())))
            .orElseThrow();
    assertThat(kept.keys()).isEmpty();
  }
}
