package io.entente.contract.bundle;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the readers need of the AsyncAPI file, flat: each channel is one context's events, each
 * operation that receives is a consumer.
 */
record AsyncApiExtract(ObjectNode document) {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  ObjectNode extensions() {
    ObjectNode extensions = NODES.objectNode();
    extensions.set("x-entente-events", events());
    extensions.set("x-entente-consumers", consumers());
    extensions.set("x-entente-due", document.required("x-entente-due"));
    return extensions;
  }

  private ArrayNode events() {
    ArrayNode events = NODES.arrayNode();
    document
        .required("channels")
        .forEachEntry(
            (context, channel) ->
                channel
                    .required("messages")
                    .forEach(reference -> events.add(event(context, at(reference)))));
    return events;
  }

  private static ObjectNode event(String context, JsonNode message) {
    return NODES
        .objectNode()
        .put("type", message.required("name").stringValue())
        .put("context", context)
        .put("description", message.required("summary").stringValue());
  }

  private ArrayNode consumers() {
    ArrayNode consumers = NODES.arrayNode();
    document
        .required("operations")
        .propertyStream()
        .filter(o -> o.getValue().required("action").stringValue().equals("receive"))
        .forEach(operation -> consumers.add(consumer(operation)));
    return consumers;
  }

  private ObjectNode consumer(Map.Entry<String, JsonNode> operation) {
    ObjectNode consumer =
        NODES
            .objectNode()
            .put("name", operation.getKey())
            .put("context", operation.getValue().required("x-entente-context").stringValue())
            .put("description", operation.getValue().required("summary").stringValue());
    ArrayNode types = consumer.putArray("eventTypes");
    operation
        .getValue()
        .required("messages")
        .forEach(reference -> types.add(at(reference).required("name")));
    return consumer;
  }

  /** Operations refer to a channel's message, which refers to the component. */
  private JsonNode at(JsonNode reference) {
    JsonNode target = document.at(reference.required("$ref").stringValue().substring(1));
    if (target.isMissingNode()) {
      throw new IllegalArgumentException(reference + " leads nowhere in the AsyncAPI file");
    }
    return target.has("$ref") ? at(target) : target;
  }
}
