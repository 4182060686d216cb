package io.entente.contract.bundle;

import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A message of the catalogue that has data of its own, in the form in which subscribers are told.
 *
 * @param name as the catalogue has it: {@code DealApproved}
 * @param file where it stands
 */
record ToldMessage(String name, Path file, JsonNode node) {
  private static final String SCHEMAS = "#/components/schemas/";

  /** What the readers need of it. */
  ObjectNode extract() {
    ObjectNode extract = JsonNodeFactory.instance.objectNode();
    extract.set("version", told().required("version"));
    extract.set("to", told().required("to"));
    return extract.put("schema", SCHEMAS.substring(1) + schemaName());
  }

  boolean hasSubscribers() {
    return !told().required("to").isEmpty();
  }

  String type() {
    return node.required("name").stringValue();
  }

  String schemaName() {
    return name + "Event";
  }

  /** The envelope for this type alone, with its data and an example. */
  ObjectNode schema(ObjectNode envelope) {
    ObjectNode schema = envelope.deepCopy().put("description", summary());
    ObjectNode properties = schema.withObject("/properties");
    properties.set("type", constant(type()));
    properties.set("dataschema", constant(dataSchema()));
    properties.set("data", JsonNodeFactory.instance.objectNode().put("$ref", SCHEMAS + dataName()));
    schema.putArray("examples").add(example((ObjectNode) envelope.at("/examples/0")));
    return schema;
  }

  /** The operation that a subscriber has to offer. */
  ObjectNode webhook() {
    ObjectNode webhook = JsonNodeFactory.instance.objectNode();
    ObjectNode post = webhook.putObject("post");
    post.put("summary", summary());
    post.set("x-entente-subscribers", told().required("to"));
    post.putObject("requestBody")
        .put("required", true)
        .putObject("content")
        .putObject("application/cloudevents+json")
        .putObject("schema")
        .put("$ref", SCHEMAS + schemaName());
    post.putObject("responses")
        .putObject("2XX")
        .put("description", "The event was taken. Any other answer means that it was not.");
    return webhook;
  }

  private ObjectNode example(ObjectNode envelope) {
    ObjectNode example = envelope.deepCopy().put("type", type()).put("dataschema", dataSchema());
    example.set("subject", told().required("subject"));
    example.set("data", told().required("example"));
    return example;
  }

  /** The schema of its data, by name. */
  String dataName() {
    String reference = told().required("data").required("$ref").stringValue();
    return Reference.of(reference, file).name();
  }

  private String dataSchema() {
    return "urn:entente:event:%s:%d".formatted(type(), told().required("version").intValue());
  }

  private String summary() {
    return node.required("summary").stringValue();
  }

  private JsonNode told() {
    return node.required("x-entente-told");
  }

  private static ObjectNode constant(String value) {
    return JsonNodeFactory.instance.objectNode().put("const", value);
  }
}
