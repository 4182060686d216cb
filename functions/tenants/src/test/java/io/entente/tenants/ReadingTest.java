package io.entente.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.platform.caller.Caller;
import io.entente.testkit.Answer;
import io.entente.testkit.Callers;
import io.entente.testkit.TestEnvironment;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The program and the tenant, as those see them who may. */
class ReadingTest {
  private static final TestEnvironment ENV = TestEnvironment.start();

  @BeforeAll
  static void twoTenants() {
    ENV.add(TenantFunctions.compose(ENV.platform(), ENV.provisioning()));
    for (String id : List.of("aurora", "borealis")) {
      var body =
          Map.of(
              "tenantId",
              id,
              "name",
              "The vendor " + id,
              "edition",
              "standard",
              "issuers",
              List.of("https://login.%s.example".formatted(id)));
      ENV.as(Callers.operator()).key(id).post("/v1/tenants", body);
    }
  }

  @AfterAll
  static void close() {
    ENV.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"channel-manager", "tenant-admin", "auditor"})
  void the_program_in_force_is_read_as_data_and_in_every_language_of_it(String role) {
    Answer answer = ENV.as(Callers.member("aurora", role)).get("/v1/program");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body().path("version").asInt()).isEqualTo(1);
    assertThat(answer.body().at("/data/rulesOfEngagement").size()).isPositive();
    assertThat(answer.body().path("text").propertyNames()).contains("en", "de");
  }

  @Test
  void the_same_rules_stand_in_both_languages() {
    JsonNode text = ENV.as(Callers.partner("aurora", "P-1")).get("/v1/program").body().path("text");

    assertThat(text.path("de").size()).isEqualTo(text.path("en").size());
    assertThat(text.path("de")).isNotEqualTo(text.path("en"));
    assertThat(text.toString()).doesNotContain("{protectionDays}", "{territories}");
  }

  @Test
  void a_tenant_without_a_program_is_told_so() {
    ENV.tenant("bare");

    Answer answer = ENV.as(Callers.member("bare", "channel-manager")).get("/v1/program");

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.text("/detail")).contains("No program has been published");
  }

  @Test
  void a_tenant_is_seen_by_the_operator_and_by_its_own_administrator() {
    assertThat(tenant(Callers.operator(), "aurora").text("/name")).isEqualTo("The vendor aurora");
    assertThat(tenant(Callers.member("aurora", "tenant-admin"), "aurora").status()).isEqualTo(200);
  }

  @Test
  void a_tenant_that_is_another_looks_like_one_that_is_not_there() {
    Caller admin = Callers.member("aurora", "tenant-admin");

    Answer another = tenant(admin, "borealis");
    Answer none = tenant(admin, "nowhere");

    assertThat(another.status()).isEqualTo(404);
    assertThat(another.text("/detail")).isEqualTo(none.text("/detail"));
    assertThat(tenant(Callers.operator(), "nowhere").status()).isEqualTo(404);
  }

  @Test
  void a_partners_people_do_not_see_the_tenant() {
    assertThat(tenant(Callers.partner("aurora", "P-1"), "aurora").status()).isEqualTo(403);
  }

  private static Answer tenant(Caller caller, String id) {
    return ENV.as(caller).get("/v1/tenants/" + id);
  }
}
