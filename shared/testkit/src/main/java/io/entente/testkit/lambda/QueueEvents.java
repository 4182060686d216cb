package io.entente.testkit.lambda;

import io.entente.platform.json.Json;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code SQSEvent}: a queue's messages as a function receives them, and what it says of them. */
public final class QueueEvents {
  /**
   * @param received how often it was handed over, this time included
   */
  public record Message(String id, String body, int received) {}

  private QueueEvents() {}

  /**
   * @param queue the queue's name
   */
  public static byte[] of(String queue, List<Message> messages) {
    ObjectNode event = Json.MAPPER.createObjectNode();
    ArrayNode records = event.putArray("Records");
    messages.forEach(message -> records.add(message(queue, message)));
    return Json.MAPPER.writeValueAsBytes(event);
  }

  /** {@code SQSBatchResponse}: the ids of the messages that must come again. */
  public static Set<String> failed(byte[] answer) {
    return Json.MAPPER
        .readTree(answer)
        .path("batchItemFailures")
        .valueStream()
        .map(failure -> failure.path("itemIdentifier").asString(""))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static ObjectNode message(String queue, Message message) {
    ObjectNode node = Json.MAPPER.createObjectNode();
    node.put("messageId", message.id);
    node.put("receiptHandle", message.id);
    node.put("body", message.body);
    node.putObject("attributes").put("ApproximateReceiveCount", Integer.toString(message.received));
    node.putObject("messageAttributes");
    node.put("eventSource", "aws:sqs");
    node.put("eventSourceARN", "arn:aws:sqs:eu-central-1:000000000000:" + queue);
    node.put("awsRegion", "eu-central-1");
    return node;
  }
}
