package io.entente.contract.bundle;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the readers need of the AsyncAPI parts, flat: each channel is one context's events, each
 * operation that receives is a consumer.
 *
 * @param index the file that begins it all
 */
record AsyncApiExtract(Parts parts, Path index) {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  ObjectNode extensions() {
    ObjectNode extensions = NODES.objectNode();
    extensions.set("x-entente-events", events());
    extensions.set("x-entente-consumers", consumers());
    extensions.set("x-entente-due", document().required("x-entente-due"));
    return extensions;
  }

  /** The messages of all channels, in their order. */
  Stream<ToldMessage> told() {
    return messages().map(Message::told).flatMap(Optional::stream);
  }

  private ArrayNode events() {
    ArrayNode events = NODES.arrayNode();
    messages().forEach(message -> events.add(event(message)));
    return events;
  }

  private static ObjectNode event(Message message) {
    ObjectNode event =
        NODES
            .objectNode()
            .put("type", message.type())
            .put("context", message.context)
            .put("description", message.node.required("summary").stringValue());
    message.told().ifPresent(told -> event.set("told", told.extract()));
    return event;
  }

  private record Message(String context, String name, Place place, JsonNode node) {
    String type() {
      return node.required("name").stringValue();
    }

    /** Whether there is anybody outside who may hear it. */
    boolean isSubscribable() {
      return !node.path("x-entente-told").path("to").isEmpty();
    }

    /** Whether it is about an event that was written, and not about a time that has come. */
    boolean isRecorded() {
      return node.has("x-entente-told");
    }

    Optional<ToldMessage> told() {
      return isRecorded() ? Optional.of(new ToldMessage(name, place.file, node)) : Optional.empty();
    }
  }

  private record Place(Path file, JsonNode node) {}

  private Stream<Message> messages() {
    return document()
        .required("channels")
        .propertyStream()
        .flatMap(
            channel ->
                channel
                    .getValue()
                    .required("messages")
                    .propertyStream()
                    .map(message -> message(channel.getKey(), message)));
  }

  private Message message(String context, Map.Entry<String, JsonNode> message) {
    Place place = at(new Place(index, message.getValue()));
    return new Message(context, message.getKey(), place, place.node);
  }

  private ArrayNode consumers() {
    ArrayNode consumers = NODES.arrayNode();
    document()
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
    var types = new LinkedHashSet<String>();
    operation
        .getValue()
        .required("messages")
        .forEach(reference -> types.add(name(at(new Place(index, reference)).node)));
    messages()
        .filter(heard(operation.getValue().path("x-entente-hears").asString("")))
        .map(Message::type)
        .forEach(types::add);
    types.forEach(consumer.putArray("eventTypes")::add);
    return consumer;
  }

  /** What a consumer hears beside the messages that it names. */
  private static Predicate<Message> heard(String kind) {
    return switch (kind) {
      case "" -> _ -> false;
      case "subscribable" -> Message::isSubscribable;
      case "recorded" -> Message::isRecorded;
      default -> throw new IllegalArgumentException("x-entente-hears: " + kind);
    };
  }

  private static String name(JsonNode message) {
    return message.required("name").stringValue();
  }

  private ObjectNode document() {
    return parts.read(index);
  }

  /** Operations refer to a channel's message, which refers to the part that holds it. */
  private Place at(Place from) {
    var reference = Reference.of(from.node.required("$ref").stringValue(), from.file);
    JsonNode target = parts.read(reference.file()).at(JsonPointer.compile(reference.pointer()));
    if (target.isMissingNode()) {
      throw new IllegalArgumentException("%s leads nowhere, in %s".formatted(reference, from.file));
    }
    var place = new Place(reference.file(), target);
    return target.has("$ref") ? at(place) : place;
  }
}
