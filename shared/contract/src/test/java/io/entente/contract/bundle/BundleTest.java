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
  @TempDir Path root;

  @BeforeEach
  void an_index_with_one_path() throws IOException {
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

  private JsonNode bundled() {
    return new OpenApiBundle(root, new Parts()).document();
  }

  private void part(String name, String yaml) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, yaml);
  }
}
