package io.entente.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is true of every operation. */
class OperationsTest {
  private static final Contract CONTRACT = Contract.load();
  private static final JsonNode DOCUMENT = CONTRACT.document();
  private static final Set<String> ROLES =
      Set.of(
          "partner-user",
          "partner-admin",
          "channel-manager",
          "channel-director",
          "tenant-admin",
          "auditor",
          "operator",
          "api-client");

  /** They write nothing, so that nothing can be done twice. */
  private static final Set<String> QUESTIONS = Set.of("checkDeal", "tryDeal", "checkProgram");

  @Test
  void every_reference_leads_to_a_part_of_the_document() {
    assertThat(DOCUMENT.findValuesAsString("$ref"))
        .isNotEmpty()
        .allSatisfy(
            ref -> {
              assertThat(ref).startsWith("#/components/");
              assertThat(DOCUMENT.at(ref.substring(1)).isMissingNode()).as(ref).isFalse();
            });
  }

  @Test
  void no_two_operations_have_the_same_name() {
    assertThat(CONTRACT.operations())
        .extracting(OperationSpec::operationId)
        .doesNotHaveDuplicates()
        .allMatch(name -> name.matches("[a-z]+([A-Z][a-z]+)+"));
  }

  @Test
  void every_operation_says_who_may_call_it() {
    assertThat(CONTRACT.operations())
        .allSatisfy(
            operation -> {
              assertThat(operation.access().roles()).isSubsetOf(ROLES);
              assertThat(operation.access().roles().isEmpty())
                  .as(operation.operationId())
                  .isEqualTo(operation.access().link().isPresent());
              assertThat(operation.access().scope()).matches("[a-z]+:(read|write)");
            });
  }

  @Test
  void only_what_stands_outside_tenants_is_open_to_the_operator() {
    assertThat(CONTRACT.operations())
        .allSatisfy(
            operation ->
                assertThat(operation.access().tenantless())
                    .as(operation.operationId())
                    .isEqualTo(operation.access().roles().contains("operator")));
  }

  @Test
  void who_only_reads_cannot_write() {
    assertThat(CONTRACT.operations())
        .filteredOn(operation -> operation.access().roles().contains("auditor"))
        .allMatch(operation -> operation.method().equals("GET"));
    assertThat(CONTRACT.operations())
        .allMatch(
            operation ->
                operation.method().equals("GET") == operation.access().scope().endsWith(":read"));
  }

  @Test
  void everything_that_creates_needs_an_idempotency_key() {
    assertThat(CONTRACT.operations())
        .allSatisfy(
            operation ->
                assertThat(operation.needsIdempotencyKey())
                    .as(operation.operationId())
                    .isEqualTo(
                        operation.method().equals("POST")
                            && operation.access().link().isEmpty()
                            && !QUESTIONS.contains(operation.operationId())));
  }

  @Test
  void what_a_link_opens_has_it_in_its_path_or_in_a_cookie_and_is_no_less_safe_done_twice() {
    assertThat(CONTRACT.operations())
        .filteredOn(operation -> operation.access().link().isPresent())
        .isNotEmpty()
        .allSatisfy(
            operation -> {
              assertThat(operation.resource().contains("/{linkToken}"))
                  .as(operation.operationId())
                  .isEqualTo(operation.access().link().orElseThrow().cookie().isEmpty());
              assertThat(operation.needsIdempotencyKey()).isFalse();
            });
  }

  @Test
  void every_operation_answers_success_with_a_schema_and_all_else_with_problems() {
    assertThat(CONTRACT.operations())
        .allSatisfy(
            operation -> {
              JsonNode answers = at(operation).required("responses");
              assertThat(answers.propertyNames())
                  .contains("400", "403", "429", "500", "503", "default")
                  .contains(operation.access().link().isPresent() ? "404" : "401");
              assertThat(operation.answerSchema()).isPresent();
              assertThat(answers.propertyStream().filter(e -> e.getKey().startsWith("2")))
                  .hasSize(1);
              assertThat(answers.propertyStream().filter(e -> !e.getKey().matches("[23].*")))
                  .allMatch(e -> isProblem(e.getValue()));
            });
  }

  @Test
  void every_refusal_stands_under_its_own_status() {
    assertThat(CONTRACT.operations())
        .allSatisfy(
            operation ->
                assertThat(at(operation).required("responses").propertyStream())
                    .filteredOn(e -> e.getKey().startsWith("4") || e.getKey().startsWith("5"))
                    .allSatisfy(
                        e ->
                            assertThat(example(e.getValue()).required("status").intValue())
                                .isEqualTo(Integer.parseInt(e.getKey()))));
  }

  @Test
  void every_body_has_a_limit_and_a_schema_with_a_name() {
    assertThat(CONTRACT.operations())
        .filteredOn(operation -> operation.body().isPresent())
        .allSatisfy(
            operation -> {
              JsonNode body = at(operation).required("requestBody");
              assertThat(body.path("x-entente-max-bytes").asInt(0)).isBetween(1, 5_000_000);
              assertThat(operation.body().orElseThrow().schemas().values())
                  .allMatch(pointer -> !DOCUMENT.at(pointer).isMissingNode());
            });
  }

  @Test
  void the_path_names_its_parameters_and_no_others() {
    assertThat(CONTRACT.operations())
        .allSatisfy(
            operation ->
                assertThat(operation.parameters())
                    .filteredOn(parameter -> parameter.in().equals("path"))
                    .extracting(ParameterSpec::name)
                    .containsExactlyElementsOf(placeholders(operation.resource())));
  }

  @Test
  void every_operation_is_explained() {
    assertThat(CONTRACT.operations())
        .map(OperationsTest::at)
        .allMatch(
            operation ->
                operation.has("summary") && operation.has("description") && operation.has("tags"));
  }

  private static JsonNode at(OperationSpec operation) {
    return DOCUMENT
        .required("paths")
        .required(operation.resource())
        .required(operation.method().toLowerCase(java.util.Locale.ROOT));
  }

  private static boolean isProblem(JsonNode answer) {
    return problem(answer).at("/schema/$ref").asString("").equals("#/components/schemas/Problem");
  }

  private static JsonNode example(JsonNode answer) {
    return problem(answer).required("example");
  }

  private static JsonNode problem(JsonNode answer) {
    return DOCUMENT
        .at(answer.required("$ref").stringValue().substring(1))
        .required("content")
        .required("application/problem+json");
  }

  private static List<String> placeholders(String resource) {
    return Pattern.compile("\\{([^}]+)}").matcher(resource).results().map(m -> m.group(1)).toList();
  }
}
