package io.entente.bench.tiers;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * What cannot be done without: for each partner one transaction of the seven items that another
 * tier is (tier, partner, standing, and an event with its note for each of the first two), as many
 * at once as ours.
 */
final class Floor {
  private static final int AT_ONCE = 8;
  private static final int ITEMS = 7;
  private static final AttributeValue CONTENT = AttributeValue.fromS("x".repeat(500));

  private final DynamoDbClient table;
  private final String name;

  Floor(Market market) {
    this.table = market.table();
    this.name = market.tableName();
  }

  double seconds(int partners) {
    long from = System.nanoTime();
    try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
      for (int i = 0; i < partners; i++) {
        threads.execute(this::commit);
      }
    }
    return (System.nanoTime() - from) / 1e9;
  }

  private void commit() {
    List<TransactWriteItem> writes =
        IntStream.range(0, ITEMS)
            .mapToObj(_ -> Put.builder().tableName(name).item(item()).build())
            .map(put -> TransactWriteItem.builder().put(put).build())
            .toList();
    table.transactWriteItems(transaction -> transaction.transactItems(writes));
  }

  private static Map<String, AttributeValue> item() {
    return Map.of(
        "pk", AttributeValue.fromS("FLOOR#" + UUID.randomUUID()),
        "sk", AttributeValue.fromS("FLOOR"),
        "content", CONTENT);
  }
}
