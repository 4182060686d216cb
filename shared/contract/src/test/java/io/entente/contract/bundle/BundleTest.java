package io.entente.contract.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class BundleTest {
  private static final String ENVELOPE =
      "EventEnvelope: {properties: {}, examples: [{}]}\nData: {type: object}";

  @TempDir Path folder;
  private Path root;

  @BeforeEach
  void an_index_with_one_path() throws IOException {
    root = folder.resolve("api");
    part("openapi.yaml", "paths: {/v1/things: {$ref: 'things/things.yaml#/all'}}");
    part("things/things.yaml", "all: {get: {schema: {$ref: '../schemas/a.yaml#/Thing'}}}");
    part("schemas/a.yaml", "Thing: {type: object}");
  }

  @Test
  void a_reference_that_leads_nowhere_stops_the_build() throws IOException {
    part("schemas/a.yaml", "Thing: {$ref: '#/Thin'}");
    assertThatIllegalArgumentException()
        .isThrownBy(this::bundled)
        .withMessageContaining("#/Thin")
        .withMessageContaining("a.yaml");
  }

  @Test
  void a_file_that_is_not_there_stops_the_build() throws IOException {
    part("schemas/a.yaml", "Thing: {$ref: 'b.yaml#/Other'}");
    assertThatIllegalArgumentException().isThrownBy(this::bundled).withMessageContaining("b.yaml");
  }

  @Test
  void a_reference_without_a_name_stops_the_build() throws IOException {
    part("schemas/a.yaml", "Thing: {$ref: 'b.yaml'}");
    assertThatIllegalArgumentException().isThrownBy(this::bundled).withMessageContaining("#");
  }

  @Test
  void a_reference_into_a_shared_part_stops_the_build() throws IOException {
    part("schemas/a.yaml", "Thing: {b: {$ref: '#/Other/c'}}\nOther: {c: {type: string}}");
    assertThatIllegalArgumentException()
        .isThrownBy(this::bundled)
        .withMessageContaining("by its name");
  }

  @Test
  void a_name_given_twice_stops_the_build() throws IOException {
    part("schemas/b.yaml", "Thing: {type: string}");
    assertThatIllegalArgumentException().isThrownBy(this::bundled).withMessageContaining("Thing");
  }

  @Test
  void a_path_is_put_in_its_place_and_a_schema_among_the_components() {
    JsonNode document = bundled();
    assertThat(document.at("/paths/~1v1~1things/get/schema/$ref").stringValue())
        .isEqualTo("#/components/schemas/Thing");
    assertThat(document.at("/components/schemas/Thing/type").stringValue()).isEqualTo("object");
  }

  @Test
  void what_stands_beside_a_reference_stays() throws IOException {
    part("schemas/b.yaml", "Line: {$ref: 'a.yaml#/Thing', maxLength: 5}");
    JsonNode line = bundled().at("/components/schemas/Line");
    assertThat(line.required("$ref").stringValue()).isEqualTo("#/components/schemas/Thing");
    assertThat(line.required("maxLength").intValue()).isEqualTo(5);
  }

  @Test
  void an_event_that_refers_to_a_message_that_is_not_there_stops_the_build() throws IOException {
    part("schemas/events.yaml", ENVELOPE);
    part("../events/asyncapi.yaml", "channels: {a: {messages: {B: {$ref: 'a.yaml#/C'}}}}");
    part("../events/a.yaml", "B: {name: a.b, summary: B was done.}");
    assertThatIllegalArgumentException().isThrownBy(this::whole).withMessageContaining("/C");
  }

  @Test
  void data_without_a_schema_stop_the_build() throws IOException {
    catalogue("data: {$ref: '../api/schemas/events.yaml#/Unknown'}");
    assertThatIllegalArgumentException().isThrownBy(this::whole).withMessageContaining("Unknown");
  }

  @Test
  void an_event_becomes_a_webhook_with_a_schema_and_an_example_of_its_own() throws IOException {
    catalogue("data: {$ref: '../api/schemas/events.yaml#/Data'}");
    JsonNode document = whole();

    assertThat(document.at("/webhooks/a.b/post/x-entente-subscribers/0").stringValue())
        .isEqualTo("tenant");
    JsonNode schema = document.at("/components/schemas/BEvent");
    assertThat(schema.at("/properties/type/const").stringValue()).isEqualTo("a.b");
    assertThat(schema.at("/properties/dataschema/const").stringValue())
        .isEqualTo("urn:entente:event:a.b:2");
    assertThat(schema.at("/properties/data/$ref").stringValue())
        .isEqualTo("#/components/schemas/Data");
    assertThat(schema.at("/examples/0/subject").stringValue()).isEqualTo("A-1");
    assertThat(document.at("/components/schemas/EventEnvelope/properties/type").isEmpty()).isTrue();
  }

  private void catalogue(String data) throws IOException {
    part("schemas/events.yaml", ENVELOPE);
    part(
        "../events/asyncapi.yaml",
        "channels: {a: {messages: {B: {$ref: 'a.yaml#/B'}}}}\noperations: {}\nx-entente-due: []");
    part(
        "../events/a.yaml",
        "B: {name: a.b, summary: B was done., x-entente-told: "
            + "{version: 2, to: [tenant], subject: A-1, example: {n: 1}, "
            + data
            + "}}");
  }

  private JsonNode whole() {
    return Bundle.document(root, root.resolve("../events/asyncapi.yaml"));
  }

  private JsonNode bundled() {
    return new OpenApiBundle(root, new Parts()).document();
  }

  private void part(String name, String yaml) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, yaml);
  }
}
