package io.entente.contract.bundle;

import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** The kinds of shared parts, each with its place among the parts and among the components. */
enum Kind {
  SCHEMAS("schemas", "schemas"),
  PARAMETERS("common/parameters.yaml", "parameters"),
  HEADERS("common/headers.yaml", "headers"),
  ANSWERS("common/answers.yaml", "responses");

  private final String place;
  private final String component;

  Kind(String place, String component) {
    this.place = place;
    this.component = component;
  }

  /**
   * @param file relative to the folder of the parts
   */
  static Optional<Kind> of(Path file) {
    for (Kind kind : values()) {
      if (file.startsWith(kind.place)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  ObjectNode among(ObjectNode components) {
    return components.withObject("/" + component);
  }

  String pointer(String name) {
    return "#/components/%s/%s".formatted(component, name);
  }
}
