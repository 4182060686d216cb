package io.entente.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What each role may do, statement by statement. */
class LeastPrivilegeTest {
  /** Those of the functions that reach tenants' tables. */
  private static final String ENTRIES = "(http|events|timers|deadLetters|authorizeCaller)";

  private static final Synthesized ALL = Samples.DEV;
  private static final String TABLES =
      "arn:${AWS::Partition}:dynamodb:${AWS::Region}:${AWS::AccountId}:table/";

  private static final String ROLES_OF_OTHERS =
      "arn:${AWS::Partition}:iam::*:role/partner-events/*";
  private static final String ROLES_OF_SELLERS =
      "arn:${AWS::Partition}:iam::*:role/marketplace-seller/*";
  private static final String GATEWAY = "arn:${AWS::Partition}:apigateway:${AWS::Region}::";

  @Test
  void no_action_that_is_allowed_is_a_wildcard() {
    assertThat(identityStatements())
        .filteredOn(statement -> statement.path("Effect").asString().equals("Allow"))
        .isNotEmpty()
        .allSatisfy(
            statement ->
                assertThat(Template.texts(statement.path("Action")))
                    .noneMatch(action -> action.contains("*")));
  }

  @Test
  void the_only_wildcards_in_resources_are_the_data_roles_two_the_keys_in_usage_plans_and_buses() {
    assertThat(identityStatements().stream().flatMap(one -> resources(one).stream()))
        .filteredOn(resource -> resource.contains("*"))
        .containsExactlyInAnyOrder(
            TABLES + "entente-dev-${aws:PrincipalTag/tenant}/index/*",
            TABLES + "entente-dev-cell*-outbox",
            GATEWAY + "/usageplans/*/keys",
            GATEWAY + "/usageplans/*/keys/*",
            ROLES_OF_OTHERS,
            ROLES_OF_OTHERS,
            ROLES_OF_OTHERS,
            ROLES_OF_SELLERS,
            ROLES_OF_SELLERS,
            ROLES_OF_SELLERS);
  }

  @Test
  void only_what_tells_others_takes_roles_of_theirs_and_those_are_in_a_path_of_their_own() {
    Map<String, List<JsonNode>> statements = ALL.stack("Functions").statements();

    assertThat(statements.entrySet())
        .filteredOn(role -> role.getValue().toString().contains("partner-events"))
        .allMatch(role -> role.getKey().matches("webhooks(http|events|timers)Role.*"))
        .hasSize(3);
  }

  @Test
  void only_what_sells_takes_roles_of_seller_accounts() {
    Map<String, List<JsonNode>> statements = ALL.stack("Functions").statements();

    assertThat(statements.entrySet())
        .filteredOn(role -> role.getValue().toString().contains("marketplace-seller"))
        .allMatch(role -> role.getKey().matches("marketplace(http|events|timers)Role.*"))
        .hasSize(3);
  }

  @Test
  void only_the_control_plane_moves_tenants_between_usage_plans_and_it_changes_no_plan() {
    Map<String, List<JsonNode>> statements = ALL.stack("Functions").statements();

    assertThat(statements.entrySet())
        .filteredOn(role -> role.getValue().toString().contains("apigateway:"))
        .allMatch(role -> role.getKey().startsWith("tenantshttpRole"))
        .hasSize(1);
    assertThat(identityStatements())
        .filteredOn(one -> one.toString().matches(".*apigateway:(POST|DELETE|PUT|PATCH).*"))
        .flatExtracting(LeastPrivilegeTest::resources)
        .containsExactlyInAnyOrder(
            GATEWAY + "/apikeys", GATEWAY + "/usageplans/*/keys", GATEWAY + "/usageplans/*/keys/*");
  }

  @Test
  void only_the_data_role_reaches_tenants_tables_and_only_the_one_its_session_is_tagged_with() {
    Map<String, List<JsonNode>> statements = new TreeMap<>();
    ALL.templates().values().forEach(stack -> statements.putAll(stack.statements()));
    List<JsonNode> data = ALL.stack("Functions").statements(dataRole());
    statements.remove(dataRole());

    assertThat(statements.values().stream().flatMap(List::stream))
        .filteredOn(statement -> statement.toString().contains("dynamodb:"))
        .allSatisfy(
            statement ->
                assertThat(resources(statement))
                    .allMatch(
                        resource ->
                            resource.equals(TABLES + "entente-dev-registry")
                                || resource.matches("\\$\\{(Due|Outbox)[^}]*}")));
    assertThat(data)
        .extracting(statement -> statement.path("Sid").asString())
        .containsExactlyInAnyOrder("TheTenantsTable", "ItsOwnPartOfTheOutbox", "NeverTheRegistry");
    JsonNode table = ofDataRole("TheTenantsTable");
    assertThat(resources(table))
        .containsExactly(
            TABLES + "entente-dev-${aws:PrincipalTag/tenant}",
            TABLES + "entente-dev-${aws:PrincipalTag/tenant}/index/*");
    assertThat(Template.texts(table.path("Action")))
        .doesNotContain("dynamodb:Scan", "dynamodb:DeleteTable", "dynamodb:UpdateTable");
  }

  private static int reachingTenants() {
    return (int)
        ALL.stack("Functions").properties("AWS::Lambda::Function").stream()
            .filter(function -> function.path("FunctionName").asString().matches(".*-" + ENTRIES))
            .count();
  }

  @Test
  void a_tenant_adds_to_the_outbox_under_its_own_key_and_does_nothing_else_there() {
    JsonNode outbox = ofDataRole("ItsOwnPartOfTheOutbox");

    assertThat(Template.texts(outbox.path("Action"))).containsExactly("dynamodb:PutItem");
    assertThat(outbox.at("/Condition/ForAllValues:StringLike/dynamodb:LeadingKeys/0").asString())
        .isEqualTo("${aws:PrincipalTag/tenant}#*");
    assertThat(outbox.at("/Condition/Null/dynamodb:LeadingKeys").asString()).isEqualTo("false");
  }

  @Test
  void a_tenant_called_registry_would_not_get_the_registry() {
    JsonNode never = ofDataRole("NeverTheRegistry");

    assertThat(never.path("Effect").asString()).isEqualTo("Deny");
    assertThat(resources(never)).containsExactly(TABLES + "entente-dev-registry");
  }

  @Test
  void the_data_role_trusts_functions_that_say_for_which_tenant_and_nobody_else() {
    JsonNode trust =
        ALL.stack("Functions").resource(dataRole()).at("/Properties/AssumeRolePolicyDocument");

    assertThat(trust.path("Statement").size()).isEqualTo(1);
    JsonNode statement = trust.at("/Statement/0");
    assertThat(Template.texts(statement.at("/Principal/AWS")))
        .hasSize(reachingTenants())
        .allMatch(role -> role.matches("\\$\\{[a-zA-Z]*" + ENTRIES + "Role[0-9A-F]{8}\\.Arn}"));
    assertThat(statement.at("/Condition/StringLike/aws:RequestTag~1tenant").asString())
        .isEqualTo("?*");
    assertThat(statement.at("/Condition/ForAllValues:StringEquals/aws:TagKeys/0").asString())
        .isEqualTo("tenant");
  }

  @Test
  void only_the_control_plane_writes_the_registry() {
    Map<String, List<JsonNode>> statements = ALL.stack("Functions").statements();

    assertThat(statements.entrySet())
        .filteredOn(
            role ->
                role.getValue().stream()
                    .filter(one -> resources(one).toString().contains("entente-dev-registry"))
                    .anyMatch(one -> one.toString().matches(".*(Put|Update|Delete)Item.*")))
        .allMatch(role -> role.getKey().startsWith("tenantshttpRole"))
        .hasSize(1);
  }

  @Test
  void no_role_has_a_managed_policy_but_the_one_api_gateway_logs_with() {
    assertThat(ALL.templates())
        .allSatisfy(
            (stack, template) ->
                assertThat(template.properties("AWS::IAM::Role"))
                    .filteredOn(role -> role.has("ManagedPolicyArns"))
                    .hasSize(stack.equals("Api") ? 1 : 0));
  }

  @Test
  void every_permission_to_call_a_function_names_who_may_from_where() {
    for (Template stack : ALL.templates().values()) {
      assertThat(stack.properties("AWS::Lambda::Permission"))
          .allMatch(permission -> permission.has("SourceArn"));
    }
  }

  private static List<JsonNode> identityStatements() {
    return ALL.templates().values().stream()
        .flatMap(stack -> stack.statements().values().stream())
        .flatMap(List::stream)
        .toList();
  }

  private static List<String> resources(JsonNode statement) {
    return Template.texts(statement.path("Resource"));
  }

  private static JsonNode ofDataRole(String sid) {
    return ALL.stack("Functions").statements(dataRole()).stream()
        .filter(statement -> statement.path("Sid").asString().equals(sid))
        .findFirst()
        .orElseThrow();
  }

  private static String dataRole() {
    return ALL.stack("Functions").resources("AWS::IAM::Role").keySet().stream()
        .filter(id -> id.startsWith("Data"))
        .findFirst()
        .orElseThrow();
  }
}
