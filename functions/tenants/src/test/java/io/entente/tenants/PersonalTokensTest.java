package io.entente.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.kernel.TenantId;
import io.entente.platform.caller.Caller;
import io.entente.platform.table.TenantTables;
import io.entente.testkit.Answer;
import io.entente.testkit.Callers;
import io.entente.testkit.Client;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.JsonNode;

/** Tokens that people give to programs of theirs. */
class PersonalTokensTest {
  private static final Issuing HERE = new Issuing();
  private static final String PATH = "/v1/personal-tokens";

  private final Caller nora = person("nora-" + UUID.randomUUID(), "channel-manager");

  @AfterAll
  static void close() {
    HERE.close();
  }

  @Test
  void a_scope_that_no_role_of_the_person_reaches_is_refused_by_its_place() {
    Answer answer = create(nora, "k", "deals:read", "audit:read");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().at("/errors/0/pointer").asString()).isEqualTo("/scopes/1");
    assertThat(list(nora)).isEmpty();
  }

  @Test
  void a_token_creates_no_token() {
    String secret = secret(create(nora, "k", "tokens:write", "deals:read"));

    assertThat(create(holder(secret), "k2", "deals:read").problem()).isEqualTo("forbidden");
  }

  @Test
  void programs_operators_and_auditors_have_none() {
    for (Caller other :
        List.of(
            Callers.program("aurora", "tokens:write"),
            Callers.operator(),
            Callers.member("aurora", "auditor"))) {
      assertThat(create(other, "k", "deals:read").status()).isEqualTo(403);
    }
  }

  @Test
  void what_another_person_has_is_neither_listed_nor_revoked() {
    Answer created = create(nora, "k", "deals:read");
    Caller other = person("other", "tenant-admin");

    assertThat(list(other)).isEmpty();
    assertThat(revoke(other, id(created)).status()).isEqualTo(404);
    assertIn(secret(created));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"entente.", "entente.aurora.x.y", "entente.nowhere.%s", "entente.borealis.%s"})
  void a_token_that_is_none_of_the_tenants_opens_nothing(String form) {
    String secret = secret(create(nora, "k", "deals:read"));

    HERE.assertDenied(form.formatted(secret.substring("entente.aurora.".length())), "not valid");
  }

  @Test
  void an_id_without_its_secret_opens_nothing() {
    String secret = secret(create(nora, "k", "deals:read"));

    HERE.assertDenied(secret.substring(0, secret.length() - 43) + "A".repeat(43), "not valid");
  }

  @Test
  void one_that_was_revoked_opens_nothing_and_is_not_listed() {
    Answer created = create(nora, "k", "deals:read");
    revoke(nora, id(created));
    Answer again = revoke(nora, id(created));

    HERE.assertDenied(secret(created), "expired or revoked");
    assertThat(again.body().path("state").asString()).isEqualTo("REVOKED");
    assertThat(again.body().path("version").asLong()).isEqualTo(2);
    assertThat(list(nora)).isEmpty();
  }

  @Test
  void one_that_has_expired_opens_nothing() {
    String secret = secret(create(nora, "k", "deals:read"));

    assertThat(at(Duration.ofDays(89)).of(secret)).isInstanceOf(Verification.Result.Verified.class);
    assertThat(at(Duration.ofDays(91)).of(secret)).isInstanceOf(Verification.Result.Unknown.class);
  }

  @Test
  void the_access_of_its_person_ends_it() {
    String secret = secret(create(nora, "k", "deals:read"));
    HERE.environment
        .as(Callers.member("aurora", "tenant-admin"))
        .put(
            "/v1/users/%s/access".formatted(nora.subject()),
            Map.of("state", "open", "reason", "Is no manager any more"));

    HERE.assertDenied(secret, "sign in again");
  }

  @Test
  void a_tenant_that_was_deleted_is_opened_by_none() {
    HERE.tenant("leaving", HERE.issuer("leaving"));
    var person =
        new Caller.Member(
            new TenantId("leaving"), "nora", Optional.empty(), Set.of("channel-manager"), Set.of());
    String secret = secret(create(person, "k", "deals:read"));
    assertIn(secret);
    for (String move : List.of("offboard", "delete")) {
      HERE.environment.as(Callers.operator()).key(move).post("/v1/tenants/leaving/" + move, "");
    }

    HERE.assertDenied(secret, "not valid");
  }

  @Test
  void it_acts_as_its_person_within_its_scopes_and_no_further() {
    String secret = secret(create(nora, "k", "program:read"));
    JsonNode context = HERE.authorize(secret).path("context");
    Client program = HERE.environment.as(holder(secret));

    assertThat(context.path("user").asString()).isEqualTo(nora.subject());
    assertThat(context.path("roles").asString()).isEqualTo("channel-manager");
    assertThat(program.get("/v1/program").status()).isEqualTo(200);
    assertThat(program.get(PATH).problem()).isEqualTo("forbidden");
    assertThat(program.get("/v1/audit").problem()).isEqualTo("forbidden");
  }

  @Test
  void a_partners_person_gives_away_no_more_than_her_partners_own() {
    Caller ada = Callers.partner("aurora", "P-1");
    String secret = secret(create(ada, UUID.randomUUID().toString(), "deals:read"));

    assertThat(HERE.authorize(secret).at("/context/partnerId").asString()).isEqualTo("P-1");
    assertThat(create(ada, "k", "tasks:read").status()).isEqualTo(400);
  }

  @Test
  void the_secret_is_shown_once_and_kept_nowhere() {
    Answer created = create(nora, "k", "deals:read");
    Answer repeated = create(nora, "k", "deals:read");
    Answer another = create(nora, "k", "deals:write");
    String secret = secret(created);

    assertThat(repeated.status()).isEqualTo(201);
    assertThat(repeated.body().has("secret")).isFalse();
    assertThat(id(repeated)).isEqualTo(id(created));
    assertThat(another.problem()).isEqualTo("idempotency-key-reused");
    assertThat(HERE.environment.as(nora).get(PATH).body().toString()).doesNotContain(secret);
    assertThat(HERE.environment.log()).doesNotContain(secret.substring(secret.length() - 43));
    assertThat(stored())
        .contains(id(created))
        .doesNotContain(secret.substring(secret.length() - 43));
  }

  @Test
  void twenty_are_enough() {
    for (int i = 0; i < 20; i++) {
      assertThat(create(nora, "k" + i, "deals:read").status()).isEqualTo(201);
    }

    assertThat(create(nora, "one-more", "deals:read").problem()).isEqualTo("conflict");
    assertThat(create(nora, "k3", "deals:read").status()).isEqualTo(201);
  }

  @Test
  void making_and_revoking_one_stands_in_the_audit() {
    Answer created = create(nora, "k", "deals:read");
    revoke(nora, id(created));
    HERE.environment.drain();

    assertThat(
            HERE.environment
                .as(Callers.member("aurora", "auditor"))
                .get("/v1/audit?subject=BEARER%23" + id(created))
                .body()
                .path("data")
                .valueStream()
                .map(entry -> entry.path("event").asString()))
        .containsExactly("token.revoked", "token.created");
  }

  private static Caller person(String user, String role) {
    return new Caller.Member(
        new TenantId("aurora"), user, Optional.empty(), Set.of(role), Set.of());
  }

  private static Answer create(Caller as, String key, String... scopes) {
    return HERE.environment
        .as(as)
        .key(key)
        .post(PATH, Map.of("name", "Export", "scopes", List.of(scopes), "days", 90));
  }

  private static Answer revoke(Caller as, String id) {
    return HERE.environment.as(as).key("r").post(PATH + "/" + id + "/revoke", "");
  }

  private static List<JsonNode> list(Caller as) {
    return HERE.environment.as(as).get(PATH).body().path("data").valueStream().toList();
  }

  private static String id(Answer created) {
    return created.body().path("tokenId").asString();
  }

  private static String secret(Answer created) {
    assertThat(created.status()).as("%s", created).isEqualTo(201);
    return created.body().path("secret").asString();
  }

  private static void assertIn(String token) {
    assertThat(Issuing.effect(HERE.authorize(token))).isEqualTo("Allow");
  }

  private static Caller holder(String token) {
    return Issuing.caller(HERE.authorize(token));
  }

  /** What the authorizer will say then. */
  private static GivenBearers at(Duration later) {
    var platform = HERE.environment.platform();
    TenantTables tables = platform.tables("tenants");
    var bearers = new BearerStore(tables, platform.clock(), Clock.offset(Clock.systemUTC(), later));
    return new GivenBearers(platform.registry(), bearers, new Admission(tables));
  }

  /** All that the tenant's table holds, read past the product. */
  private static String stored() {
    var aurora = new TenantId("aurora");
    String table = HERE.environment.registry().find(aurora).orElseThrow().table();
    var items = HERE.environment.storage().tenant(aurora).scan(scan -> scan.tableName(table));
    return items.items().stream()
        .flatMap(item -> item.values().stream())
        .map(AttributeValue::toString)
        .toList()
        .toString();
  }
}
