package io.entente.contract;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * One schema of the document, wherever it stands.
 *
 * @param place for a person who looks for it
 */
record SchemaPart(String place, JsonNode node) {
  private static final List<String> MAPS = List.of("properties", "$defs");
  private static final List<String> LISTS = List.of("allOf", "anyOf", "oneOf");
  private static final List<String> SINGLE =
      List.of("items", "additionalProperties", "propertyNames", "contentSchema");

  /** The schemas of all components and every schema inside them. */
  static List<SchemaPart> all(JsonNode document) {
    JsonNode components = document.required("components");
    return Stream.concat(
            named(components, "schemas"),
            Stream.of("parameters", "headers")
                .flatMap(kind -> named(components, kind))
                .map(part -> part.at("schema")))
        .flatMap(SchemaPart::withInner)
        .toList();
  }

  /** The schemas under {@code #/components/schemas}. */
  static Stream<SchemaPart> named(JsonNode components, String kind) {
    return components
        .required(kind)
        .propertyStream()
        .map(e -> new SchemaPart(kind + "/" + e.getKey(), e.getValue()));
  }

  boolean is(String type) {
    return node.path("type").asString("").equals(type);
  }

  boolean hasAll(String... keywords) {
    return Stream.of(keywords).allMatch(node::has);
  }

  private Stream<SchemaPart> withInner() {
    return Stream.concat(Stream.of(this), inner().flatMap(SchemaPart::withInner));
  }

  private Stream<SchemaPart> inner() {
    var maps = MAPS.stream().map(this::at).flatMap(SchemaPart::members);
    var lists = LISTS.stream().map(this::at).flatMap(SchemaPart::elements);
    var single = SINGLE.stream().map(this::at).filter(part -> part.node.isObject());
    return Stream.of(maps, lists, single).flatMap(part -> part);
  }

  private SchemaPart at(String keyword) {
    return new SchemaPart(place + "/" + keyword, node.path(keyword));
  }

  private Stream<SchemaPart> members() {
    return node.propertyStream().map(e -> new SchemaPart(place + "/" + e.getKey(), e.getValue()));
  }

  private Stream<SchemaPart> elements() {
    return node.valueStream().map(element -> new SchemaPart(place, element));
  }
}
