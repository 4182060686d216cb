package io.entente.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.platform.events.Unreadable;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A full cell: as many tenants as one may hold. */
class CellStackTest {
  private static final Synthesized FULL =
      Synthesized.of(
          IntStream.range(0, 100)
              .mapToObj("tenant%d,7"::formatted)
              .collect(Collectors.joining("\n", "tenantId,cell\n", "\n")));

  private static final Template CELL = FULL.stack("Cell7");

  @Test
  void no_stack_comes_near_the_ceiling_of_500_resources() {
    assertThat(FULL.templates())
        .allSatisfy((_, template) -> assertThat(template.resources()).hasSizeLessThan(450));
  }

  @Test
  void no_template_comes_near_the_ceiling_of_a_megabyte() {
    assertThat(FULL.templates())
        .allSatisfy(
            (_, template) -> assertThat(template.document().toString()).hasSizeLessThan(700_000));
  }

  @Test
  void a_tenant_is_one_table_and_nothing_besides() {
    var ofTenants = CELL.resources();
    ofTenants.values().removeIf(resource -> !resource.toString().matches(".*tenant[0-9]+.*"));

    assertThat(ofTenants).hasSize(100);
    assertThat(ofTenants)
        .allSatisfy(
            (id, table) -> {
              assertThat(id).matches("TableOftenant[0-9]+");
              assertThat(table.path("Type").asString()).isEqualTo("AWS::DynamoDB::GlobalTable");
            });
  }

  @Test
  void every_table_can_be_recovered_and_cannot_be_deleted_with_its_stack() {
    assertThat(CELL.resources("AWS::DynamoDB::GlobalTable"))
        .hasSize(102)
        .allSatisfy(
            (_, table) -> {
              assertThat(table.path("DeletionPolicy").asString()).isEqualTo("Retain");
              assertThat(table.path("UpdateReplacePolicy").asString()).isEqualTo("Retain");
              JsonNode replica = table.at("/Properties/Replicas/0");
              assertThat(replica.path("DeletionProtectionEnabled").asBoolean()).isTrue();
              JsonNode recovery = replica.path("PointInTimeRecoverySpecification");
              assertThat(recovery.path("PointInTimeRecoveryEnabled").asBoolean()).isTrue();
              assertThat(recovery.path("RecoveryPeriodInDays").asInt()).isEqualTo(35);
            });
  }

  @Test
  void every_table_is_encrypted_by_dynamodbs_own_key() {
    // "false" says which key, not whether: CloudFormation's way to name the key that costs nothing.
    assertThat(CELL.properties("AWS::DynamoDB::GlobalTable"))
        .allMatch(table -> !table.at("/SSESpecification/SSEEnabled").asBoolean(true));
  }

  @Test
  void a_tenants_table_has_its_keys_two_indexes_of_one_attribute_and_no_stream() {
    JsonNode table = CELL.resource("TableOftenant0").path("Properties");

    assertThat(table.path("TableName").asString()).isEqualTo("entente-dev-tenant0");
    assertThat(table.path("BillingMode").asString()).isEqualTo("PAY_PER_REQUEST");
    assertThat(keys(table)).containsExactly("pk", "sk");
    assertThat(table.at("/TimeToLiveSpecification/AttributeName").asString()).isEqualTo("ttl");
    assertThat(table.has("StreamSpecification")).isFalse();
    assertThat(table.path("GlobalSecondaryIndexes").values())
        .hasSize(2)
        .allSatisfy(
            index -> {
              String name = index.path("IndexName").asString();
              assertThat(keys(index)).containsExactly(name + "pk", name + "sk");
              assertThat(index.path("Projection"))
                  .isEqualTo(json("{'ProjectionType':'INCLUDE','NonKeyAttributes':['view']}"));
            });
  }

  @Test
  void the_relay_hears_what_is_new_and_gives_nothing_up_without_saying_so() {
    List<JsonNode> mappings = CELL.properties("AWS::Lambda::EventSourceMapping");

    assertThat(mappings).hasSize(1);
    JsonNode mapping = mappings.getFirst();
    assertThat(mapping.at("/FilterCriteria/Filters/0/Pattern").asString())
        .isEqualTo("{\"eventName\":[\"INSERT\"]}");
    assertThat(mapping.path("FunctionResponseTypes").path(0).asString())
        .isEqualTo("ReportBatchItemFailures");
    assertThat(mapping.path("BisectBatchOnFunctionError").asBoolean()).isTrue();
    assertThat(mapping.path("StartingPosition").asString()).isEqualTo("TRIM_HORIZON");
    assertThat(mapping.path("MaximumRetryAttempts").asInt()).isPositive();
    assertThat(mapping.path("MaximumRecordAgeInSeconds").asInt()).isBetween(60, 86_000);
    assertThat(Template.text(mapping.at("/DestinationConfig/OnFailure/Destination")))
        .startsWith("${Dead");
    assertThat(Template.text(mapping.path("FunctionName"))).endsWith(":live");
  }

  @Test
  void the_sweep_comes_every_minute_and_a_missed_one_is_kept() {
    JsonNode rule = rule("ScheduleExpression");

    assertThat(rule.path("ScheduleExpression").asString()).isEqualTo("rate(1 minute)");
    assertThat(rule.at("/Targets/0/DeadLetterConfig/Arn").isMissingNode()).isFalse();
    assertThat(Template.text(rule.at("/Targets/0/Arn"))).contains("Live");
  }

  @Test
  void what_the_relay_cannot_read_goes_to_the_dead_letters_of_its_own_cell() {
    JsonNode rule = rule("EventPattern");

    assertThat(rule.at("/EventPattern/detail-type/0").asString()).isEqualTo(Unreadable.TYPE);
    assertThat(Template.text(rule.at("/EventPattern/detail/stream/0/prefix")))
        .contains("Outbox")
        .endsWith("/stream/");
    assertThat(Template.text(rule.at("/Targets/0/Arn"))).startsWith("${Dead");
  }

  private static JsonNode rule(String having) {
    return CELL.properties("AWS::Events::Rule").stream()
        .filter(rule -> rule.has(having))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void one_alarm_calls_and_stands_after_those_it_is_made_of() {
    JsonNode call = CELL.resources("AWS::CloudWatch::CompositeAlarm").values().iterator().next();
    var children = CELL.resources("AWS::CloudWatch::Alarm");

    assertThat(call.at("/Properties/AlarmActions").size()).isEqualTo(1);
    assertThat(Template.texts(call.path("DependsOn"))).containsAll(children.keySet());
    assertThat(children.values())
        .allSatisfy(
            child -> {
              assertThat(child.at("/Properties/AlarmActions").isMissingNode()).isTrue();
              assertThat(call.at("/Properties/AlarmRule").asString())
                  .contains("\"" + child.at("/Properties/AlarmName").asString() + "\"");
            });
  }

  private static List<String> keys(JsonNode of) {
    return of.path("KeySchema").values().stream()
        .map(key -> key.path("AttributeName").asString())
        .toList();
  }

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text.replace('\'', '"'));
  }
}
