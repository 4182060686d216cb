package io.entente.aws;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** A CloudFormation template, as tests want to read it. */
record Template(JsonNode document) {

  Map<String, JsonNode> resources() {
    var resources = new TreeMap<String, JsonNode>();
    document.path("Resources").forEachEntry(resources::put);
    return resources;
  }

  JsonNode resource(String logicalId) {
    return Objects.requireNonNull(resources().get(logicalId), logicalId);
  }

  /** The resources of a type, by logical id. */
  Map<String, JsonNode> resources(String type) {
    var some = resources();
    some.values().removeIf(resource -> !resource.path("Type").asString().equals(type));
    return some;
  }

  /** The properties of all resources of a type. */
  List<JsonNode> properties(String type) {
    return resources(type).values().stream().map(one -> one.path("Properties")).toList();
  }

  /** Every statement of every identity policy, as {@code role → statement}. */
  Map<String, List<JsonNode>> statements() {
    var statements = new TreeMap<String, List<JsonNode>>();
    for (JsonNode policy : properties("AWS::IAM::Policy")) {
      String role = policy.path("Roles").path(0).path("Ref").asString();
      var all = statements.computeIfAbsent(role, any -> new ArrayList<>());
      policy.path("PolicyDocument").path("Statement").values().forEach(all::add);
    }
    return statements;
  }

  List<JsonNode> statements(String role) {
    return Objects.requireNonNull(statements().get(role), role);
  }

  /** One value or a list of values, as a list of their text. */
  static List<String> texts(JsonNode oneOrMore) {
    return oneOrMore.isArray()
        ? oneOrMore.values().stream().map(Template::text).toList()
        : List.of(text(oneOrMore));
  }

  /** A string as it is; a join with what it refers to as {@code ${name}}; anything else as JSON. */
  static String text(JsonNode node) {
    if (node.has("Ref")) {
      return "${" + node.path("Ref").asString() + "}";
    }
    if (node.has("Fn::GetAtt")) {
      var parts = node.path("Fn::GetAtt").values().stream().map(JsonNode::asString).toList();
      return "${" + String.join(".", parts) + "}";
    }
    if (node.has("Fn::Join")) {
      var parts = node.path("Fn::Join").path(1).values().stream().map(Template::text).toList();
      return String.join(node.path("Fn::Join").path(0).asString(), parts);
    }
    return node.isString() ? node.asString() : node.toString();
  }
}
