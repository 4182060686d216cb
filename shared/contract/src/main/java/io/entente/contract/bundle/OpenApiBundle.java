package io.entente.contract.bundle;

import java.nio.file.Path;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Collects the OpenAPI parts. A reference to a shared part ({@link Kind}) becomes a reference to a
 * component of the same name; any other reference is replaced by what it points to.
 */
final class OpenApiBundle {
  private static final String REF = "$ref";

  private final Path root;
  private final Parts parts;

  OpenApiBundle(Path root, Parts parts) {
    this.root = root.toAbsolutePath().normalize();
    this.parts = parts;
  }

  ObjectNode document() {
    Path index = root.resolve("openapi.yaml");
    var document = (ObjectNode) resolved(parts.read(index), index);
    ObjectNode components = document.withObject("/components");
    for (Path file : Parts.in(root)) {
      Kind.of(root.relativize(file)).ifPresent(kind -> collect(file, kind.among(components)));
    }
    return document;
  }

  private void collect(Path file, ObjectNode components) {
    parts.read(file).forEachEntry((name, part) -> add(name, resolved(part, file), components));
  }

  private static void add(String name, JsonNode part, ObjectNode components) {
    if (components.has(name)) {
      throw new IllegalArgumentException("Two parts have the name " + name);
    }
    components.set(name, part);
  }

  private JsonNode resolved(JsonNode node, Path file) {
    return switch (node) {
      case ObjectNode object when object.has(REF) -> followed(object, file);
      case ObjectNode object -> members(object, file);
      default -> node.isArray() ? elements(node, file) : node;
    };
  }

  private ObjectNode members(ObjectNode object, Path file) {
    ObjectNode copy = JsonNodeFactory.instance.objectNode();
    object.forEachEntry((name, value) -> copy.set(name, resolved(value, file)));
    return copy;
  }

  private JsonNode elements(JsonNode array, Path file) {
    var copy = JsonNodeFactory.instance.arrayNode();
    array.forEach(element -> copy.add(resolved(element, file)));
    return copy;
  }

  private JsonNode followed(ObjectNode object, Path file) {
    var reference = Reference.of(object.required(REF).stringValue(), file);
    JsonNode target = parts.read(reference.file()).at(JsonPointer.compile(reference.pointer()));
    if (target.isMissingNode()) {
      throw new IllegalArgumentException("%s leads nowhere, in %s".formatted(reference, file));
    }
    return Kind.of(root.relativize(reference.file()))
        .map(kind -> renamed(object, file, kind.pointer(reference.name())))
        .orElseGet(() -> resolved(target, reference.file()));
  }

  /** Keywords beside the reference stay: JSON Schema 2020-12 applies both. */
  private JsonNode renamed(ObjectNode object, Path file, String pointer) {
    ObjectNode copy = JsonNodeFactory.instance.objectNode().put(REF, pointer);
    object.forEachEntry(
        (name, value) -> {
          if (!name.equals(REF)) {
            copy.set(name, resolved(value, file));
          }
        });
    return copy;
  }
}
