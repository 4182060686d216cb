package io.entente.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.kernel.TenantId;
import io.entente.platform.registry.TenantStatus;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Real tokens of a real issuer. */
class AuthorizeCallerTest {
  private static final Issuing HERE = new Issuing();

  @AfterAll
  static void close() {
    HERE.close();
  }

  @Test
  void a_members_token_says_who_it_is_in_flat_strings_and_in_whose_plan_it_counts() {
    JsonNode answer =
        HERE.authorize(
            HERE.token(
                "aurora",
                Map.of(
                    "tenant_id", "aurora",
                    "partner_id", "P-100",
                    "roles", List.of("partner-user"),
                    "scope", "deals:write deals:read")));

    assertThat(Issuing.effect(answer)).isEqualTo("Allow");
    assertThat(answer.at("/context/tenantId").asString()).isEqualTo("aurora");
    assertThat(answer.at("/context/partnerId").asString()).isEqualTo("P-100");
    assertThat(answer.at("/context/roles").asString()).isEqualTo("partner-user");
    assertThat(answer.at("/context/scopes").asString().split(" ", -1))
        .containsExactlyInAnyOrder("deals:write", "deals:read");
    assertThat(answer.at("/context/user").asString()).isEqualTo("someone");
    assertThat(answer.path("usageIdentifierKey").asString()).endsWith("-tenant-aurora");
    assertThat(answer.path("context").valueStream()).allMatch(JsonNode::isString);
  }

  @Test
  void what_is_allowed_holds_for_the_whole_stage_so_that_it_can_be_kept() {
    JsonNode answer = HERE.authorize(HERE.vendors("aurora", "aurora"));

    assertThat(answer.at("/policyDocument/Statement/0/Resource/0").asString())
        .matches("arn:aws:execute-api:[^/]+/[^/]+/\\*");
  }

  @Test
  void nobody_signs_in_to_a_tenant_that_is_deleted() {
    HERE.tenant("departed", HERE.issuer("departed"));
    String token = HERE.vendors("departed", "departed");
    assertThat(Issuing.effect(HERE.authorize(token))).isEqualTo("Allow");

    HERE.environment
        .registry()
        .move(new TenantId("departed"), TenantStatus.ACTIVE, TenantStatus.DELETED);

    HERE.assertDenied(token, "does not speak for this program");
  }

  @Test
  void an_operator_belongs_to_no_tenant_and_counts_in_no_plan() {
    JsonNode answer = HERE.authorize(HERE.token("operators", Map.of("roles", List.of("operator"))));

    assertThat(answer.at("/context/roles").asString()).isEqualTo("operator");
    assertThat(answer.path("context").has("tenantId")).isFalse();
    assertThat(answer.has("usageIdentifierKey")).isFalse();
  }

  @Test
  void an_operators_issuer_makes_nobody_else_than_operators() {
    HERE.assertDenied(HERE.token("operators", Map.of("roles", List.of("tenant-admin"))), "no role");
    HERE.assertDenied(HERE.vendors("operators", "aurora"), "does not speak for");
  }

  @Test
  void a_tenants_issuer_makes_no_operator() {
    HERE.assertDenied(
        HERE.token("aurora", Map.of("roles", List.of("operator"))), "names no tenant_id");
    JsonNode answer =
        HERE.authorize(
            HERE.token(
                "aurora",
                Map.of(
                    "tenant_id",
                    "aurora",
                    "roles",
                    List.of("operator", "x operator", "tenant-admin"))));
    assertThat(answer.at("/context/roles").asString()).isEqualTo("tenant-admin");
  }

  @Test
  void the_tenant_id_of_another_tenant_is_not_believed() {
    HERE.assertDenied(HERE.vendors("aurora", "borealis"), "does not speak for");
  }

  @Test
  void a_tenant_that_is_not_there_is_not_believed() {
    HERE.assertDenied(HERE.vendors("aurora", "nowhere"), "does not speak for");
    HERE.assertDenied(HERE.vendors("aurora", "NOT A TENANT"), "not valid here");
  }

  @Test
  void who_acts_for_a_partner_must_say_for_which() {
    for (String role : List.of("partner-user", "partner-admin")) {
      HERE.assertDenied(
          HERE.token("aurora", Map.of("tenant_id", "aurora", "roles", List.of(role))),
          "partner_id");
    }
    HERE.assertDenied(
        HERE.token(
            "aurora",
            Map.of("tenant_id", "aurora", "partner_id", "a/b", "roles", List.of("partner-user"))),
        "not valid here");
  }

  @Test
  void a_token_without_roles_is_somebody_who_may_nothing() {
    JsonNode answer = HERE.authorize(HERE.token("aurora", Map.of("tenant_id", "aurora")));

    assertThat(Issuing.effect(answer)).isEqualTo("Allow");
    assertThat(answer.at("/context/roles").asString("none")).isEmpty();
  }

  @Test
  void an_address_is_no_identity_the_same_one_at_two_providers_is_two_people() {
    HERE.tenant("twice", HERE.issuer("one"), HERE.issuer("two"));

    assertThat(List.of(userAt("one", "ada"), userAt("two", "4711"))).containsExactly("ada", "4711");
  }

  private static String userAt(String issuer, String sub) {
    var claims =
        Map.of(
            "tenant_id",
            "twice",
            "sub",
            sub,
            "email",
            "ada@nordlicht.example",
            "roles",
            List.of("auditor"));
    return HERE.authorize(HERE.token(issuer, claims)).at("/context/user").asString();
  }

  @Test
  void one_person_at_two_partners_acts_for_the_one_that_the_token_names() {
    for (String partner : List.of("P-1", "P-2")) {
      JsonNode answer =
          HERE.authorize(
              HERE.token(
                  "aurora",
                  Map.of(
                      "tenant_id",
                      "aurora",
                      "partner_id",
                      partner,
                      "roles",
                      List.of("partner-user"))));

      assertThat(answer.at("/context/partnerId").asString()).isEqualTo(partner);
      assertThat(answer.at("/context/user").asString()).isEqualTo("someone");
    }
  }
}
