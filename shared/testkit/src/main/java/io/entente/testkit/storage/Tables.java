package io.entente.testkit.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/**
 * Makes tables as a deployment does: {@code pk} and {@code sk} everywhere, two generic indexes on a
 * tenant's table, a stream on the outbox. Making one that stands changes nothing. Nothing expires
 * here: DynamoDB Local expires by the system's clock, and business time can be moved.
 */
public final class Tables {
  private static final List<String> INDEXES = List.of("gsi1", "gsi2");
  private static final String PROJECTED = "view";
  private static final int LOOKS = 200;
  private static final long PAUSE_MILLIS = 50;

  private final DynamoDbClient client;

  public Tables(DynamoDbClient client) {
    this.client = client;
  }

  /** A tenant's own table. */
  public void tenant(String name) {
    create(
        plain(name)
            .globalSecondaryIndexes(INDEXES.stream().map(Tables::index).toList())
            .attributeDefinitions(
                Stream.concat(
                        Stream.of("pk", "sk"),
                        INDEXES.stream().flatMap(index -> Stream.of(index + "pk", index + "sk")))
                    .map(Tables::text)
                    .toList()));
  }

  /** What is still to be told. */
  public void outbox(String name) {
    create(
        plain(name)
            .streamSpecification(
                stream -> stream.streamEnabled(true).streamViewType(StreamViewType.NEW_IMAGE)));
  }

  /** Due times, or the registry. */
  public void plainTable(String name) {
    create(plain(name));
  }

  private static CreateTableRequest.Builder plain(String name) {
    return CreateTableRequest.builder()
        .tableName(name)
        .billingMode(BillingMode.PAY_PER_REQUEST)
        .keySchema(key("pk", "sk"))
        .attributeDefinitions(text("pk"), text("sk"));
  }

  private static GlobalSecondaryIndex index(String name) {
    return GlobalSecondaryIndex.builder()
        .indexName(name)
        .keySchema(key(name + "pk", name + "sk"))
        .projection(p -> p.projectionType(ProjectionType.INCLUDE).nonKeyAttributes(PROJECTED))
        .build();
  }

  private static List<KeySchemaElement> key(String partition, String sort) {
    var key = new ArrayList<KeySchemaElement>();
    key.add(KeySchemaElement.builder().attributeName(partition).keyType(KeyType.HASH).build());
    key.add(KeySchemaElement.builder().attributeName(sort).keyType(KeyType.RANGE).build());
    return key;
  }

  private static AttributeDefinition text(String name) {
    return AttributeDefinition.builder()
        .attributeName(name)
        .attributeType(ScalarAttributeType.S)
        .build();
  }

  private void create(CreateTableRequest.Builder table) {
    CreateTableRequest request = table.build();
    try {
      client.createTable(request);
    } catch (ResourceInUseException _) {
      return;
    }
    awaitActive(request.tableName());
  }

  private void awaitActive(String name) {
    for (int look = 0; look < LOOKS; look++) {
      var status = client.describeTable(table -> table.tableName(name)).table().tableStatus();
      if (status == TableStatus.ACTIVE) {
        return;
      }
      pause();
    }
    throw new IllegalStateException("the table %s does not become active".formatted(name));
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a table was made", e);
    }
  }
}
