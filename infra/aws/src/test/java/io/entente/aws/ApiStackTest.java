package io.entente.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.aws.settings.EnvironmentFile;
import io.entente.contract.Contract;
import io.entente.contract.OperationSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An environment with all that can be chosen. */
class ApiStackTest {
  private static final Synthesized ALL =
      Synthesized.of(
          EnvironmentFile.parse(
              """
              name=prod
              account=123456789012
              region=eu-central-1
              operatorIssuers=https://login.example.com
              alarmEmail=operations@example.com
              monthlyBudgetUsd=500
              authorizerCacheSeconds=60
              firewall=true
              """),
          "tenantId,cell\naurora,1\n");

  private static final Template API = ALL.stack("Api");
  private static final JsonNode BODY =
      API.properties("AWS::ApiGateway::RestApi").getFirst().path("Body");

  @Test
  void every_operation_of_the_contract_is_a_route_to_its_contexts_function_and_there_is_no_other() {
    var routes = new ArrayList<String>();
    BODY.path("paths")
        .forEachEntry(
            (path, methods) ->
                methods.forEachEntry(
                    (method, route) -> {
                      routes.add(route.path("operationId").asString());
                      OperationSpec operation =
                          Contract.load()
                              .route(method.toUpperCase(Locale.ROOT), path)
                              .orElseThrow();
                      assertThat(route.path("operationId").asString())
                          .isEqualTo(operation.operationId());
                      JsonNode calls = route.path("x-amazon-apigateway-integration");
                      assertThat(calls.path("type").asString()).isEqualTo("aws_proxy");
                      assertThat(Template.text(calls.path("uri")))
                          .endsWith(
                              ":function:entente-prod-%s-http:live/invocations"
                                  .formatted(operation.context()));
                    }));

    assertThat(routes)
        .containsExactlyInAnyOrderElementsOf(
            Contract.load().operations().stream().map(OperationSpec::operationId).toList());
  }

  @Test
  void only_a_link_opens_a_route_and_only_an_operators_is_counted_for_no_edition() {
    var open = new ArrayList<String>();
    var uncounted = new ArrayList<String>();
    BODY.path("paths")
        .forEachEntry(
            (_, methods) ->
                methods.forEachEntry(
                    (_, route) -> {
                      JsonNode security = route.path("security");
                      if (security.isEmpty()) {
                        open.add(route.path("operationId").asString());
                        return;
                      }
                      assertThat(security.size()).isEqualTo(1);
                      assertThat(security.path(0).has("authorizeCaller")).isTrue();
                      if (!security.path(0).has("usageKey")) {
                        uncounted.add(route.path("operationId").asString());
                      }
                    }));
    assertThat(open)
        .containsExactlyInAnyOrderElementsOf(
            Contract.load().operations().stream()
                .filter(operation -> operation.access().link().isPresent())
                .map(OperationSpec::operationId)
                .toList());
    assertThat(uncounted)
        .containsExactlyInAnyOrderElementsOf(
            Contract.load().operations().stream()
                .filter(operation -> operation.access().tenantless())
                .map(OperationSpec::operationId)
                .toList());
    JsonNode authorizer =
        BODY.at("/components/securitySchemes/authorizeCaller/x-amazon-apigateway-authorizer");
    assertThat(authorizer.path("type").asString()).isEqualTo("request");
    assertThat(authorizer.path("authorizerResultTtlInSeconds").asInt()).isEqualTo(60);
    assertThat(Template.text(authorizer.path("authorizerUri")))
        .endsWith(":function:entente-prod-authorizeCaller:live/invocations");
    assertThat(BODY.path("x-amazon-apigateway-api-key-source").asString()).isEqualTo("AUTHORIZER");
  }

  @Test
  void the_gateway_may_call_each_function_it_routes_to() {
    List<String> callable =
        API.properties("AWS::Lambda::Permission").stream()
            .map(permission -> Template.text(permission.path("FunctionName")))
            .map(arn -> arn.replaceFirst(".*:function:", ""))
            .toList();

    List<String> routed =
        Contract.load().operations().stream()
            .map(operation -> "entente-prod-%s-http:live".formatted(operation.context()))
            .distinct()
            .toList();
    assertThat(callable).containsAll(routed).contains("entente-prod-authorizeCaller:live");
    assertThat(callable).hasSize(routed.size() + 1);
  }

  @Test
  void what_the_gateway_refuses_is_a_problem_like_any_other() {
    BODY.path("x-amazon-apigateway-gateway-responses")
        .forEachEntry(
            (kind, answer) -> {
              assertThat(
                      answer
                          .at("/responseParameters/gatewayresponse.header.Content-Type")
                          .asString())
                  .as(kind)
                  .isEqualTo("'application/problem+json'");
              String text = answer.at("/responseTemplates/application~1json").asString();
              JsonNode problem =
                  JsonMapper.shared().readTree(text.replace("$context.status", "400"));
              assertThat(problem.path("type").asString()).startsWith("urn:problem-type:");
              assertThat(problem.path("status").isInt()).isTrue();
              assertThat(problem.path("detail").asString()).isNotBlank();
            });
    assertThat(
            BODY.at(
                    "/x-amazon-apigateway-gateway-responses/MISSING_AUTHENTICATION_TOKEN/statusCode")
                .asString())
        .isEqualTo("404");
  }

  @Test
  void an_authorizer_that_failed_is_no_refusal_but_a_reason_to_come_again() {
    JsonNode answer = BODY.at("/x-amazon-apigateway-gateway-responses/AUTHORIZER_FAILURE");

    assertThat(answer.path("statusCode").asString()).isEqualTo("503");
    assertThat(answer.at("/responseParameters/gatewayresponse.header.Retry-After").asString())
        .isEqualTo("'1'");
  }

  @Test
  void each_edition_is_a_usage_plan_with_its_rate() {
    assertThat(API.properties("AWS::ApiGateway::UsagePlan"))
        .extracting(
            plan -> plan.path("UsagePlanName").asString(),
            plan -> plan.at("/Throttle/RateLimit").asInt())
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("entente-prod-basic", 50),
            org.assertj.core.groups.Tuple.tuple("entente-prod-standard", 100),
            org.assertj.core.groups.Tuple.tuple("entente-prod-premium", 250));
  }

  @Test
  void access_is_logged_without_body_token_person_or_address() {
    JsonNode stage = API.properties("AWS::ApiGateway::Stage").getFirst();
    String format = stage.at("/AccessLogSetting/Format").asString();

    assertThat(JsonMapper.shared().readTree(format).path("tenant").asString())
        .isEqualTo("$context.authorizer.tenantId");
    assertThat(format).doesNotContain("sourceIp", "authorizer.user", "path\"", "userAgent", "body");
    assertThat(stage.at("/MethodSettings/0/DataTraceEnabled").asBoolean(true)).isFalse();
  }

  @Test
  void the_firewall_stands_where_it_is_wanted_and_lets_an_import_through() {
    JsonNode firewall = API.properties("AWS::WAFv2::WebACL").getFirst();

    assertThat(API.properties("AWS::WAFv2::WebACLAssociation")).hasSize(1);
    assertThat(firewall.toString()).doesNotContain("AWSManagedRulesCommonRuleSet");
  }

  @Test
  void the_authorizer_and_nobody_else_is_told_whose_tokens_make_an_operator() {
    assertThat(ALL.stack("Functions").properties("AWS::Lambda::Function"))
        .filteredOn(
            function -> function.at("/Environment/Variables").has("ENTENTE_OPERATOR_ISSUERS"))
        .extracting(function -> function.path("FunctionName").asString())
        .containsExactly("entente-prod-authorizeCaller");
  }

  @Test
  void a_budget_tells_the_person_named() {
    JsonNode budget = ALL.stack("Observability").properties("AWS::Budgets::Budget").getFirst();

    assertThat(budget.at("/Budget/BudgetLimit/Amount").asInt()).isEqualTo(500);
    assertThat(budget.toString()).contains("user:entente:environment$prod");
    assertThat(ALL.stack("Foundation").properties("AWS::SNS::Subscription"))
        .allMatch(one -> one.path("Endpoint").asString().equals("operations@example.com"));
  }
}
