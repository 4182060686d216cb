package io.entente.contract;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads what the bundler took over from the AsyncAPI part. */
record EventReader(JsonNode document) {

  List<EventSpec> events() {
    return document.path("x-entente-events").valueStream().map(EventReader::event).toList();
  }

  List<ConsumerSpec> consumers() {
    return document.path("x-entente-consumers").valueStream().map(EventReader::consumer).toList();
  }

  List<DueSpec> dueKinds() {
    return document.path("x-entente-due").valueStream().map(EventReader::due).toList();
  }

  private static EventSpec event(JsonNode event) {
    return new EventSpec(
        text(event, "type"),
        text(event, "context"),
        text(event, "description"),
        Optional.of(event.path("told")).filter(JsonNode::isObject).map(EventReader::told));
  }

  private static EventSpec.Told told(JsonNode told) {
    var subscribers =
        told.required("to").valueStream().map(EventReader::subscriber).collect(toUnmodifiableSet());
    return new EventSpec.Told(
        told.required("version").intValue(), subscribers, text(told, "schema"));
  }

  private static EventSpec.Subscriber subscriber(JsonNode name) {
    return EventSpec.Subscriber.valueOf(name.stringValue().toUpperCase(Locale.ROOT));
  }

  private static ConsumerSpec consumer(JsonNode consumer) {
    var types =
        consumer
            .required("eventTypes")
            .valueStream()
            .map(JsonNode::stringValue)
            .collect(toUnmodifiableSet());
    return new ConsumerSpec(text(consumer, "name"), text(consumer, "context"), types);
  }

  private static DueSpec due(JsonNode due) {
    return new DueSpec(text(due, "kind"), text(due, "context"), text(due, "description"));
  }

  private static String text(JsonNode node, String name) {
    return node.required(name).stringValue();
  }
}
