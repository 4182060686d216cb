package io.entente.testkit.storage;

import io.entente.platform.caller.LeadingKeys;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * A client that refuses what IAM would refuse under credentials that reach some leading keys of a
 * table only. DynamoDB Local knows no policies: without this, an operation that asks for more than
 * its link reaches would first fail on AWS.
 */
final class NarrowClient implements InvocationHandler {
  private static final int DENIED = 400;

  /** An item, or a partition, of a table. */
  private record Asked(String table, Map<String, AttributeValue> key) {}

  private final DynamoDbClient client;
  private final String table;
  private final LeadingKeys keys;

  private NarrowClient(DynamoDbClient client, String table, LeadingKeys keys) {
    this.client = client;
    this.table = table;
    this.keys = keys;
  }

  /**
   * @param table to which the keys belong; of the outbox every part is the tenant's here
   */
  static DynamoDbClient of(DynamoDbClient client, String table, LeadingKeys keys) {
    return (DynamoDbClient)
        Proxy.newProxyInstance(
            DynamoDbClient.class.getClassLoader(),
            new Class<?>[] {DynamoDbClient.class},
            new NarrowClient(client, table, keys));
  }

  /** The builder forms of the interface end in the plain forms, which are those checked. */
  @Override
  public @Nullable Object invoke(
      Object proxy, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
    if (arguments != null && arguments[0] instanceof DynamoDbRequest request) {
      asked(request).filter(asked -> asked.table.equals(table)).forEach(this::check);
    } else if (method.isDefault()) {
      return InvocationHandler.invokeDefault(proxy, method, arguments);
    }
    try {
      return method.invoke(client, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private void check(Asked asked) {
    AttributeValue key = asked.key.get("pk");
    if (key == null || !keys.include(key.s())) {
      throw DynamoDbException.builder()
          .statusCode(DENIED)
          .message("AccessDenied: these credentials reach %s only".formatted(keys.patterns()))
          .build();
    }
  }

  private static Stream<Asked> asked(DynamoDbRequest request) {
    return switch (request) {
      case GetItemRequest get -> Stream.of(new Asked(get.tableName(), get.key()));
      case PutItemRequest put -> Stream.of(new Asked(put.tableName(), put.item()));
      case UpdateItemRequest update -> Stream.of(new Asked(update.tableName(), update.key()));
      case DeleteItemRequest delete -> Stream.of(new Asked(delete.tableName(), delete.key()));
      case QueryRequest query -> Stream.of(new Asked(query.tableName(), partition(query)));
      case BatchGetItemRequest batch ->
          batch.requestItems().entrySet().stream()
              .flatMap(of -> of.getValue().keys().stream().map(key -> new Asked(of.getKey(), key)));
      case TransactWriteItemsRequest all -> all.transactItems().stream().map(NarrowClient::written);
      default -> throw new IllegalStateException("not foreseen: " + request.getClass());
    };
  }

  /** None where an index is asked, of which such credentials reach nothing. */
  private static Map<String, AttributeValue> partition(QueryRequest query) {
    AttributeValue partition = query.expressionAttributeValues().get(":pk");
    return query.indexName() != null || partition == null ? Map.of() : Map.of("pk", partition);
  }

  private static Asked written(TransactWriteItem item) {
    if (item.put() != null) {
      return new Asked(item.put().tableName(), item.put().item());
    }
    if (item.update() != null) {
      return new Asked(item.update().tableName(), item.update().key());
    }
    return item.delete() != null
        ? new Asked(item.delete().tableName(), item.delete().key())
        : new Asked(item.conditionCheck().tableName(), item.conditionCheck().key());
  }
}
