package io.entente.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Every example is what it is an example of. */
class ExamplesTest {
  private static final JsonNode DOCUMENT = Contract.load().document();
  private static final JsonNode COMPONENTS = DOCUMENT.required("components");

  @ParameterizedTest(name = "{0}")
  @MethodSource({"ofSchemas", "ofParametersAndHeaders", "ofAnswers"})
  void an_example_keeps_to_its_schema(String pointer, JsonNode example) {
    assertThat(Schemas.faults(pointer, example)).isEmpty();
  }

  static Stream<Arguments> ofSchemas() {
    return COMPONENTS
        .required("schemas")
        .propertyStream()
        .flatMap(
            schema ->
                schema
                    .getValue()
                    .required("examples")
                    .valueStream()
                    .map(e -> Arguments.of("/components/schemas/" + schema.getKey(), e)));
  }

  static Stream<Arguments> ofParametersAndHeaders() {
    return Stream.of("parameters", "headers")
        .flatMap(
            kind ->
                COMPONENTS
                    .required(kind)
                    .propertyStream()
                    .map(
                        part ->
                            Arguments.of(
                                "/components/%s/%s/schema".formatted(kind, part.getKey()),
                                part.getValue().required("example"))));
  }

  static Stream<Arguments> ofAnswers() {
    return COMPONENTS
        .required("responses")
        .valueStream()
        .flatMap(answer -> answer.optional("content").stream())
        .map(content -> content.required("application/problem+json"))
        .map(media -> Arguments.of("/components/schemas/Problem", media.required("example")));
  }
}
