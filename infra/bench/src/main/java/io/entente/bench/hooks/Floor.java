package io.entente.bench.hooks;

import io.entente.local.events.Queues;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/**
 * What cannot be done without on the same parts: for each event one transaction of three items, and
 * for each ten one batch of ten written notes and the three calls that bring ten messages through a
 * queue.
 */
final class Floor {
  private static final int BATCH = 10;
  private static final String QUEUE = "floor";
  private static final AttributeValue CONTENT = AttributeValue.fromS("x".repeat(500));

  private final DynamoDbClient table;
  private final String name;

  Floor(Vendor vendor) {
    this.table = vendor.table();
    this.name = vendor.tableName();
  }

  double perSecond(int events) {
    try (Queues queues = Queues.start(List.of(QUEUE))) {
      run(queues, events / BATCH); // warm
      long from = System.nanoTime();
      run(queues, events);
      return events * 1e9 / (System.nanoTime() - from);
    }
  }

  private void run(Queues queues, int events) {
    for (int done = 0; done < events; done += BATCH) {
      for (int i = 0; i < BATCH; i++) {
        commit();
      }
      pass(queues);
      note();
    }
  }

  private void commit() {
    var writes =
        IntStream.range(0, 3)
            .mapToObj(_ -> Put.builder().tableName(name).item(item()).build())
            .map(put -> TransactWriteItem.builder().put(put).build())
            .toList();
    table.transactWriteItems(transaction -> transaction.transactItems(writes));
  }

  private static void pass(Queues queues) {
    String url = queues.url(QUEUE);
    var sent =
        IntStream.range(0, BATCH)
            .mapToObj(
                i ->
                    SendMessageBatchRequestEntry.builder()
                        .id(Integer.toString(i))
                        .messageBody(CONTENT.s())
                        .build())
            .toList();
    queues.client().sendMessageBatch(batch -> batch.queueUrl(url).entries(sent));
    var received =
        queues
            .client()
            .receiveMessage(receive -> receive.queueUrl(url).maxNumberOfMessages(BATCH))
            .messages();
    var done =
        received.stream()
            .map(
                message ->
                    DeleteMessageBatchRequestEntry.builder()
                        .id(message.messageId())
                        .receiptHandle(message.receiptHandle())
                        .build())
            .toList();
    queues.client().deleteMessageBatch(batch -> batch.queueUrl(url).entries(done));
  }

  private void note() {
    var notes =
        IntStream.range(0, BATCH)
            .mapToObj(_ -> WriteRequest.builder().putRequest(put -> put.item(item())).build())
            .toList();
    table.batchWriteItem(batch -> batch.requestItems(Map.of(name, notes)));
  }

  private static Map<String, AttributeValue> item() {
    return Map.of(
        "pk", AttributeValue.fromS("FLOOR#" + UUID.randomUUID()),
        "sk", AttributeValue.fromS("FLOOR"),
        "content", CONTENT);
  }
}
