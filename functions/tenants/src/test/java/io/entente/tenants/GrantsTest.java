package io.entente.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.platform.caller.Caller;
import io.entente.testkit.Answer;
import io.entente.testkit.Callers;
import io.entente.testkit.Client;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Operators who must look into a tenant, and what the tenant knows of it. */
class GrantsTest {
  private static final Issuing HERE = new Issuing();
  private static final String PATH = "/v1/tenants/aurora/grants";
  private static final Client OLGA = HERE.environment.as(Callers.operator());
  private static final Client ADMIN = HERE.environment.as(Callers.member("aurora", "tenant-admin"));

  private final String key = UUID.randomUUID().toString();

  @AfterAll
  static void close() {
    HERE.close();
  }

  @Test
  void without_one_an_operator_reads_nothing_of_a_tenant() {
    for (String path : List.of("/v1/program", "/v1/audit", "/v1/grants", "/v1/personal-tokens")) {
      assertThat(OLGA.get(path).problem()).as(path).isEqualTo("forbidden");
    }
  }

  @Test
  void nobody_of_a_tenant_opens_one() {
    assertThat(ADMIN.key(key).post(PATH, body("auditor")).status()).isEqualTo(403);
  }

  @Test
  void one_without_a_reason_or_for_longer_than_a_day_of_work_is_refused() {
    Answer answer =
        OLGA.sendingAnything()
            .key(key)
            .post(PATH, Map.of("reason", "look", "role", "operator", "hours", 9));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().path("errors").size()).isEqualTo(3);
  }

  @Test
  void there_is_nothing_to_come_into_where_no_tenant_is() {
    assertThat(OLGA.key(key).post("/v1/tenants/nowhere/grants", body("auditor")).status())
        .isEqualTo(404);
  }

  @Test
  void it_opens_one_tenant_and_no_other() {
    String secret = secret(open("auditor"));

    HERE.assertDenied(secret.replace(".aurora.", ".borealis."), "not valid");
  }

  @Test
  void it_opens_nothing_when_its_time_is_over() {
    String secret = secret(open("auditor"));
    var platform = HERE.environment.platform();
    var tables = platform.tables("tenants");
    var later = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(61));
    var then =
        new GivenBearers(
            platform.registry(),
            new BearerStore(tables, platform.clock(), later),
            new Admission(tables));

    assertThat(then.of(secret)).isInstanceOf(Verification.Result.Unknown.class);
  }

  @Test
  void the_tenant_sends_the_operator_out() {
    Answer opened = open("tenant-admin");
    String id = opened.body().path("grantId").asString();
    Answer revoked = ADMIN.key(key).post("/v1/grants/" + id + "/revoke", "");

    assertThat(revoked.body().path("state").asString()).isEqualTo("REVOKED");
    HERE.assertDenied(secret(opened), "revoked");
  }

  @Test
  void another_tenants_administrator_neither_sees_nor_revokes_it() {
    String id = open("auditor").body().path("grantId").asString();
    Client borealis = HERE.environment.as(Callers.member("borealis", "tenant-admin"));

    assertThat(borealis.get("/v1/grants").body().path("data").size()).isZero();
    assertThat(borealis.key(key).post("/v1/grants/" + id + "/revoke", "").status()).isEqualTo(404);
  }

  @Test
  void it_makes_nothing_that_outlives_it() {
    Client inside = HERE.environment.as(holder(secret(open("tenant-admin"))));
    Answer answer =
        inside
            .key(key)
            .post(
                "/v1/personal-tokens",
                Map.of("name", "Back door", "scopes", List.of("deals:read"), "days", 365));

    assertThat(answer.problem()).isEqualTo("forbidden");
  }

  @Test
  void no_tenants_issuer_makes_somebody_who_looks_like_an_operator() {
    HERE.assertDenied(
        HERE.token(
            "aurora",
            Map.of("tenant_id", "aurora", "sub", "operator:olga", "roles", List.of("auditor"))),
        "only an operator's");
  }

  @Test
  void the_operator_acts_in_the_role_that_was_granted() {
    Client inside = HERE.environment.as(holder(secret(open("auditor"))));

    assertThat(inside.get("/v1/audit").status()).isEqualTo(200);
    assertThat(inside.put("/v1/users/u/access", Map.of("state", "ended", "reason", "No")).problem())
        .isEqualTo("forbidden");
  }

  @Test
  void the_tenant_sees_who_why_until_when_and_what_was_done() {
    Answer opened = open("tenant-admin");
    String id = opened.body().path("grantId").asString();
    HERE.environment
        .as(holder(secret(opened)))
        .put("/v1/users/mallory/access", Map.of("state", "ended", "reason", "Asked for by phone"));
    HERE.environment.drain();

    JsonNode grant =
        ADMIN
            .get("/v1/grants")
            .body()
            .path("data")
            .valueStream()
            .filter(each -> each.path("grantId").asString().equals(id))
            .findFirst()
            .orElseThrow();
    JsonNode audit = ADMIN.get("/v1/audit?actor=operator:operator-1").body().path("data");

    assertThat(grant.path("operator").asString()).isEqualTo("operator:operator-1");
    assertThat(grant.path("reason").asString()).contains("4711");
    assertThat(grant.path("state").asString()).isEqualTo("LIVE");
    assertThat(audit.valueStream().map(entry -> entry.path("operation").asString()))
        .contains("openGrant", "putUserAccess");
  }

  @Test
  void sending_it_again_opens_no_second_one_and_shows_no_secret() {
    Answer opened = open("auditor");
    Answer again = open("auditor");

    assertThat(again.body().path("grantId")).isEqualTo(opened.body().path("grantId"));
    assertThat(again.body().has("secret")).isFalse();
    assertThat(HERE.environment.log()).doesNotContain(secret(opened));
  }

  private Answer open(String role) {
    Answer answer = OLGA.key(key).post(PATH, body(role));
    assertThat(answer.status()).as("%s", answer).isEqualTo(201);
    return answer;
  }

  private static Map<String, Object> body(String role) {
    return Map.of("reason", "Ticket 4711: a deal is missing", "role", role, "hours", 1);
  }

  private static String secret(Answer opened) {
    return opened.body().path("secret").asString();
  }

  private static Caller holder(String token) {
    return Issuing.caller(HERE.authorize(token));
  }
}
