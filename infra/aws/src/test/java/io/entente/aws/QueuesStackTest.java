package io.entente.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.contract.ConsumerSpec;
import io.entente.contract.Contract;
import io.entente.contract.EventSpec;
import io.entente.platform.aws.EventBridgeBus;
import io.entente.platform.events.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class QueuesStackTest {
  private static final Template QUEUES = Samples.DEV.stack("Queues");

  @Test
  void every_consumer_of_the_contract_has_a_queue_that_is_told_its_events_and_no_others() {
    Map<String, JsonNode> rules =
        QUEUES.properties("AWS::Events::Rule").stream()
            .collect(
                Collectors.toMap(rule -> Template.text(rule.at("/Targets/0/Arn")), rule -> rule));

    for (ConsumerSpec consumer : Contract.load().consumers()) {
      String queue = idOf("AWS::SQS::Queue", "entente-dev-" + consumer.name());
      JsonNode rule = Objects.requireNonNull(rules.get("${" + queue + ".Arn}"), consumer.name());
      assertThat(types().filter(type -> isHeard(rule.at("/EventPattern/detail-type"), type)))
          .containsExactlyInAnyOrderElementsOf(consumer.eventTypes());
      assertThat(rule.at("/EventPattern").toString().length())
          .as("of EventBridge's longest pattern, for %s", consumer.name())
          .isLessThan(2_048);
      assertThat(Template.texts(rule.at("/EventPattern/source")))
          .containsExactly("entente", EventBridgeBus.AGAIN + consumer.name());
      assertThat(rule.at("/Targets/0/InputPath").asString()).isEqualTo("$.detail");
      assertThat(rule.at("/Targets/0/DeadLetterConfig/Arn").isMissingNode()).isFalse();
    }
    assertThat(rules).hasSize(Contract.load().consumers().size());
  }

  private static Stream<String> types() {
    return Stream.concat(
        Stream.of(Unreadable.TYPE), Contract.load().events().stream().map(EventSpec::type));
  }

  private static boolean isHeard(JsonNode pattern, String type) {
    JsonNode but = pattern.at("/0/anything-but");
    return but.isMissingNode()
        ? Template.texts(pattern).contains(type)
        : !Template.texts(but).contains(type);
  }

  @Test
  void a_bus_takes_the_rules_of_all_consumers_and_of_as_many_cells_as_an_account_holds() {
    int mostCells = 98;
    int mostRules = 300;
    long ofConsumers = onBus(QUEUES);
    long ofCell = onBus(Samples.DEV.stack("Cell2"));

    assertThat(ofConsumers).isPositive();
    assertThat(ofCell).isPositive();
    assertThat(ofConsumers + mostCells * ofCell).isLessThanOrEqualTo(mostRules);
  }

  private static long onBus(Template stack) {
    return stack.properties("AWS::Events::Rule").stream()
        .filter(rule -> rule.has("EventBusName"))
        .count();
  }

  @Test
  void every_queue_is_encrypted_speaks_tls_only_and_has_dead_letters_or_is_some() {
    Map<String, JsonNode> queues = QUEUES.resources("AWS::SQS::Queue");
    List<String> dead = new ArrayList<>();
    queues
        .values()
        .forEach(
            q -> dead.add(Template.text(q.at("/Properties/RedrivePolicy/deadLetterTargetArn"))));

    assertThat(queues)
        .allSatisfy(
            (id, queue) -> {
              assertThat(queue.at("/Properties/SqsManagedSseEnabled").asBoolean()).isTrue();
              boolean isDead = dead.contains("${" + id + ".Arn}");
              assertThat(queue.at("/Properties/RedrivePolicy").isMissingNode()).isEqualTo(isDead);
            });
    assertThat(QUEUES.properties("AWS::SQS::QueuePolicy"))
        .hasSameSizeAs(queues.values())
        .allMatch(policy -> policy.toString().contains("aws:SecureTransport"));
  }

  private static String idOf(String type, String name) {
    return QUEUES.resources(type).entrySet().stream()
        .filter(one -> one.getValue().path("Properties").toString().contains('"' + name + '"'))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }
}
