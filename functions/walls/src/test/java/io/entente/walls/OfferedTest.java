package io.entente.walls;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.entente.contract.ConsumerSpec;
import io.entente.contract.OperationSpec;
import io.entente.platform.Context;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the contract says is what the contexts offer, both ways, and each under its own name. */
class OfferedTest {
  private static final List<Context> CONTEXTS = Rooms.contexts();

  @Test
  void every_operation_of_the_contract_is_offered_by_its_context_and_nothing_else_is() {
    Map<String, List<String>> agreed =
        Rooms.CONTRACT.operations().stream()
            .collect(
                Collectors.groupingBy(
                    OperationSpec::context,
                    Collectors.mapping(OperationSpec::operationId, Collectors.toList())));

    assertThat(CONTEXTS).extracting(Context::name).containsAll(agreed.keySet());
    assertThat(CONTEXTS)
        .allSatisfy(
            context ->
                assertThat(context.operations().keySet())
                    .as(context.name())
                    .containsExactlyInAnyOrderElementsOf(
                        agreed.getOrDefault(context.name(), List.of())));
  }

  @Test
  void every_consumer_of_the_contract_is_offered_by_its_context_and_nothing_else_is() {
    Map<String, List<String>> agreed =
        Rooms.CONTRACT.consumers().stream()
            .collect(
                Collectors.groupingBy(
                    ConsumerSpec::context,
                    Collectors.mapping(ConsumerSpec::name, Collectors.toList())));

    assertThat(CONTEXTS)
        .allSatisfy(
            context ->
                assertThat(context.consumers().keySet())
                    .as(context.name())
                    .containsExactlyInAnyOrderElementsOf(
                        agreed.getOrDefault(context.name(), List.of())));
  }

  @Test
  void whoever_sees_a_name_finds_the_one_class_that_has_it() {
    for (Context context : CONTEXTS) {
      List<String> classes = topLevelClasses(context.name());
      assertThat(
              Stream.concat(
                  context.operations().keySet().stream(), context.consumers().keySet().stream()))
          .map(name -> Character.toUpperCase(name.charAt(0)) + name.substring(1))
          .allSatisfy(name -> assertThat(classes).containsOnlyOnce(name));
    }
  }

  /** In whichever package of the context each stands. */
  private static List<String> topLevelClasses(String context) {
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.entente." + context)
            .stream()
            .filter(JavaClass::isTopLevelClass)
            .map(JavaClass::getSimpleName)
            .toList();
  }

  @Test
  void what_falls_due_wakes_somebody() {
    assertThat(Rooms.CONTRACT.dueKinds())
        .allMatch(
            due ->
                Rooms.CONTRACT.consumers().stream()
                    .anyMatch(consumer -> consumer.eventTypes().contains(due.kind())));
  }
}
