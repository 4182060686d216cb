package io.entente.contract;

import java.util.List;
import java.util.stream.Collectors;
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
    return new EventSpec(text(event, "type"), text(event, "context"), text(event, "description"));
  }

  private static ConsumerSpec consumer(JsonNode consumer) {
    var types =
        consumer
            .required("eventTypes")
            .valueStream()
            .map(JsonNode::stringValue)
            .collect(Collectors.toUnmodifiableSet());
    return new ConsumerSpec(text(consumer, "name"), text(consumer, "context"), types);
  }

  private static DueSpec due(JsonNode due) {
    return new DueSpec(text(due, "kind"), text(due, "context"), text(due, "description"));
  }

  private static String text(JsonNode node, String name) {
    return node.required(name).stringValue();
  }
}
