package io.entente.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entente.aws.settings.EnvironmentConfig;
import io.entente.aws.settings.Packages;
import io.entente.aws.settings.UnusableInput;
import io.entente.aws.stacks.Blueprint;
import io.entente.contract.Contract;
import io.entente.platform.aws.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class FunctionsStackTest {
  private static final Synthesized ALL = Samples.DEV;
  private static final Template FUNCTIONS = ALL.stack("Functions");
  private static final Template QUEUES = ALL.stack("Queues");

  @Test
  void there_is_a_function_per_context_and_trigger_of_the_contract() {
    assertThat(names("AWS::Lambda::Function", "FunctionName"))
        .containsExactlyInAnyOrder(
            "entente-dev-tenants-http",
            "entente-dev-tenants-events",
            "entente-dev-partners-http",
            "entente-dev-partners-events",
            "entente-dev-partners-timers",
            "entente-dev-accounts-http",
            "entente-dev-accounts-events",
            "entente-dev-deals-http",
            "entente-dev-deals-events",
            "entente-dev-deals-timers",
            "entente-dev-notifications-http",
            "entente-dev-notifications-events",
            "entente-dev-crm-http",
            "entente-dev-crm-events",
            "entente-dev-crm-timers",
            "entente-dev-marketplace-http",
            "entente-dev-marketplace-events",
            "entente-dev-marketplace-timers",
            "entente-dev-webhooks-http",
            "entente-dev-webhooks-events",
            "entente-dev-webhooks-timers",
            "entente-dev-webhooks-deadLetters",
            "entente-dev-authorizeCaller");
  }

  @Test
  void every_function_is_java_25_on_arm_from_a_snapshot_and_called_by_its_alias() {
    for (Template stack : ALL.templates().values()) {
      assertThat(stack.properties("AWS::Lambda::Function"))
          .allSatisfy(
              function -> {
                assertThat(function.path("Runtime").asString()).isEqualTo("java25");
                assertThat(function.at("/Architectures/0").asString()).isEqualTo("arm64");
                assertThat(function.at("/SnapStart/ApplyOn").asString())
                    .isEqualTo("PublishedVersions");
                assertThat(function.path("Handler").asString())
                    .isEqualTo(
                        "org.springframework.cloud.function.adapter.aws.FunctionInvoker::handleRequest");
              });
      assertThat(stack.properties("AWS::Lambda::Alias"))
          .hasSameSizeAs(stack.properties("AWS::Lambda::Function"))
          .allMatch(alias -> alias.path("Name").asString().equals("live"));
      assertThat(stack.properties("AWS::Lambda::EventSourceMapping"))
          .allMatch(mapping -> Template.text(mapping.path("FunctionName")).endsWith(":live"));
    }
  }

  @Test
  void a_function_is_told_what_to_start_and_where_it_is() {
    Map<String, JsonNode> told = new TreeMap<>();
    for (Template stack : ALL.templates().values()) {
      for (JsonNode function : stack.properties("AWS::Lambda::Function")) {
        told.put(function.path("FunctionName").asString(), function.at("/Environment/Variables"));
      }
    }

    assertThat(told)
        .allSatisfy(
            (_, variables) -> {
              assertThat(variables.path("SPRING_MAIN_WEB_APPLICATION_TYPE").asString())
                  .isEqualTo("none");
              assertThat(variables.path("ENTENTE_ENVIRONMENT").asString()).isEqualTo("dev");
              assertThat(variables.path("ENTENTE_REGISTRY_TABLE").asString())
                  .isEqualTo("entente-dev-registry");
            });
    assertThat(start(told, "entente-dev-deals-timers"))
        .isEqualTo(Packages.mainClass("deals") + " events");
    assertThat(start(told, "entente-dev-authorizeCaller"))
        .isEqualTo("io.entente.tenants.TenantFunctions authorizeCaller");
    assertThat(start(told, "entente-dev-cell2-relay"))
        .isEqualTo("io.entente.tenants.TenantFunctions relay");
    JsonNode relay = told.getOrDefault("entente-dev-cell2-relay", FUNCTIONS.document());
    assertThat(relay.path("ENTENTE_BUS").asString()).isEqualTo("entente-dev-events");
    assertThat(relay.path("ENTENTE_DUE_TABLE").asString()).isEqualTo("entente-dev-cell2-due");
  }

  @Test
  void what_a_function_is_told_is_what_the_platform_asks_for() {
    for (Template stack : ALL.templates().values()) {
      for (JsonNode function : stack.properties("AWS::Lambda::Function")) {
        var variables = new TreeMap<String, String>();
        function
            .at("/Environment/Variables")
            .forEachEntry((name, value) -> variables.put(name, Template.text(value)));

        Settings settings = Settings.of(variables);

        boolean ofCell = variables.containsKey("ENTENTE_BUS");
        assertThat(settings.dataRoleArn().isEmpty()).isEqualTo(ofCell);
        assertThat(settings.dueTable().isEmpty()).isEqualTo(!ofCell);
      }
    }
  }

  @Test
  void who_is_woken_at_due_times_does_not_queue_behind_other_events() {
    String queue = "entente-dev-endProtection";
    JsonNode mapping =
        FUNCTIONS.properties("AWS::Lambda::EventSourceMapping").stream()
            .filter(one -> Template.text(one.path("EventSourceArn")).endsWith(queue))
            .findFirst()
            .orElseThrow();

    assertThat(Template.text(mapping.path("FunctionName"))).contains("dealstimers");
  }

  @Test
  void a_due_time_that_would_wake_nobody_is_refused() {
    var document = Contract.load().document().deepCopy();
    ((ObjectNode) document).remove("x-entente-consumers");
    ((ObjectNode) document).putArray("x-entente-consumers");
    var packages = new Packages(Path.of("target"));
    var blueprint = new Blueprint(EnvironmentConfig.named("dev"), Contract.of(document), packages);

    assertThatThrownBy(blueprint::require)
        .isInstanceOf(UnusableInput.class)
        .hasMessageContaining("deal.protection_ends falls due and wakes nobody");
  }

  private static String start(Map<String, JsonNode> told, String function) {
    JsonNode variables = told.getOrDefault(function, FUNCTIONS.document());
    return variables.path("MAIN_CLASS").asString()
        + " "
        + variables.path("SPRING_CLOUD_FUNCTION_DEFINITION").asString();
  }

  @Test
  void what_any_consumer_gave_up_is_brought_to_whoever_keeps_it() {
    List<String> kept =
        FUNCTIONS.properties("AWS::Lambda::EventSourceMapping").stream()
            .filter(one -> Template.text(one.path("FunctionName")).contains("deadLetters"))
            .map(one -> Template.text(one.path("EventSourceArn")))
            .toList();

    assertThat(Contract.load().consumers())
        .isNotEmpty()
        .allSatisfy(
            consumer ->
                assertThat(kept)
                    .contains(
                        "arn:${AWS::Partition}:sqs:${AWS::Region}:${AWS::AccountId}:"
                            + "entente-dev-%s-dead".formatted(consumer.name())))
        .hasSameSizeAs(kept);
  }

  @Test
  void a_message_stays_invisible_six_times_as_long_as_its_function_may_take() {
    assertThat(FUNCTIONS.properties("AWS::Lambda::EventSourceMapping"))
        .isNotEmpty()
        .allMatch(
            mapping ->
                mapping
                    .at("/FunctionResponseTypes/0")
                    .asString()
                    .equals("ReportBatchItemFailures"));
    assertThat(QUEUES.properties("AWS::SQS::Queue"))
        .filteredOn(queue -> queue.has("RedrivePolicy"))
        .allMatch(queue -> queue.path("VisibilityTimeout").asInt() == 360);
  }

  @Test
  void logs_end_and_every_function_and_queue_is_watched() {
    assertThat(FUNCTIONS.properties("AWS::Logs::LogGroup"))
        .hasSameSizeAs(FUNCTIONS.properties("AWS::Lambda::Function"))
        .allMatch(logs -> logs.path("RetentionInDays").asInt() == 90);
    String calls = ALL.stack("Observability").document().toString();
    assertThat(names("AWS::CloudWatch::Alarm", "AlarmName"))
        .contains(
            "entente-dev-deals-http-fails",
            "entente-dev-deals-http-throttled",
            "entente-dev-recheckDeals-stands",
            "entente-dev-recheckDeals-gave-up",
            "entente-dev-webhooks-are-late",
            "entente-dev-webhooks-fail")
        .allMatch(alarm -> calls.contains(alarm + "\\\""));
  }

  @Test
  void no_stack_exports_anything_so_that_none_holds_another_up() {
    for (Template stack : ALL.templates().values()) {
      assertThat(stack.document().toString()).doesNotContain("Fn::ImportValue", "\"Export\"");
    }
  }

  private static List<String> names(String type, String property) {
    return Stream.of(FUNCTIONS, QUEUES)
        .flatMap(stack -> stack.properties(type).stream())
        .map(one -> one.path(property).asString())
        .toList();
  }
}
