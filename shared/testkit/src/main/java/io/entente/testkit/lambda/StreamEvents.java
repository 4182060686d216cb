package io.entente.testkit.lambda;

import io.entente.platform.json.Json;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.StreamRecord;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code DynamodbEvent}: a stream's records as a function receives them. */
final class StreamEvents {
  private StreamEvents() {}

  static byte[] of(String streamArn, List<Record> records) {
    ObjectNode event = Json.MAPPER.createObjectNode();
    ArrayNode array = event.putArray("Records");
    records.forEach(stream -> array.add(stream(streamArn, stream)));
    return Json.MAPPER.writeValueAsBytes(event);
  }

  private static ObjectNode stream(String streamArn, Record read) {
    ObjectNode node = Json.MAPPER.createObjectNode();
    node.put("eventID", read.eventID());
    node.put("eventName", read.eventNameAsString());
    node.put("eventVersion", read.eventVersion());
    node.put("eventSource", read.eventSource());
    node.put("awsRegion", read.awsRegion());
    node.put("eventSourceARN", streamArn);
    node.set("dynamodb", change(read.dynamodb()));
    return node;
  }

  private static ObjectNode change(StreamRecord change) {
    ObjectNode node = Json.MAPPER.createObjectNode();
    node.put("SequenceNumber", change.sequenceNumber());
    node.put("SizeBytes", change.sizeBytes());
    node.put("StreamViewType", change.streamViewTypeAsString());
    node.set("Keys", attributes(change.keys()));
    if (change.hasNewImage()) {
      node.set("NewImage", attributes(change.newImage()));
    }
    return node;
  }

  private static ObjectNode attributes(Map<String, AttributeValue> attributes) {
    ObjectNode node = Json.MAPPER.createObjectNode();
    attributes.forEach((name, value) -> node.set(name, attribute(value)));
    return node;
  }

  /** An outbox item has texts and numbers only. */
  private static ObjectNode attribute(AttributeValue value) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    return switch (value.type()) {
      case S -> node.put("S", value.s());
      case N -> node.put("N", value.n());
      case BOOL -> node.put("BOOL", value.bool());
      default -> throw new IllegalStateException("an outbox item has no " + value.type());
    };
  }
}
