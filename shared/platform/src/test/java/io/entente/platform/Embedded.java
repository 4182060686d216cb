package io.entente.platform;

import com.amazonaws.services.dynamodbv2.local.embedded.DynamoDBEmbedded;
import com.amazonaws.services.dynamodbv2.local.shared.access.AmazonDynamoDBLocal;
import io.entente.contract.Contract;
import io.entente.kernel.TenantId;
import io.entente.platform.caller.LeadingKeys;
import io.entente.platform.registry.TenantRow;
import io.entente.platform.registry.TenantStatus;
import io.entente.platform.table.RegistryTable;
import io.entente.platform.table.TenantClients;
import io.entente.platform.table.TenantTable;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/**
 * One DynamoDB in this process with the tables of one tenant, in miniature: the testkit, which has
 * the real ones, stands on this module.
 */
public final class Embedded implements AutoCloseable {
  public static final Instant NOW = Instant.parse("2026-03-01T09:30:00Z");
  public static final TenantId AURORA = new TenantId("aurora");

  private final AmazonDynamoDBLocal database = DynamoDBEmbedded.create(true);
  private final RegistryTable registry;

  public Embedded() {
    create("registry", List.of());
    create("aurora-table", List.of("gsi1", "gsi2"));
    create("aurora-outbox", List.of());
    create("due", List.of());
    registry = new RegistryTable(client(), "registry");
  }

  public DynamoDbClient client() {
    return database.dynamoDbClient();
  }

  public RegistryTable registry() {
    return registry;
  }

  /** A tenant in that state, whose table is the one table here. */
  public static TenantRow row(TenantId tenant, TenantStatus status) {
    return new TenantRow(
        tenant,
        tenant.value(),
        "standard",
        status,
        List.of("https://login.example"),
        1,
        "aurora-table",
        "aurora-outbox",
        "due",
        1,
        NOW);
  }

  /** The table as one context reaches it. */
  public TenantTable table(String context) {
    return new TenantTable(context, AURORA, "aurora-table", "aurora-outbox", client());
  }

  /** A platform whose clock stands still. */
  public Platform platform(Contract contract) {
    return new Platform("test", contract, registry, everything(), Clock.fixed(NOW, ZoneOffset.UTC));
  }

  /** One key opens all here; what a link's credentials reach is tested where there are some. */
  private TenantClients everything() {
    return new TenantClients() {
      @Override
      public DynamoDbClient of(TenantRow tenant) {
        return client();
      }

      @Override
      public DynamoDbClient within(TenantRow tenant, LeadingKeys keys) {
        return client();
      }
    };
  }

  /** Everything in a table, in the order of its keys within a partition. */
  public List<Map<String, AttributeValue>> all(String table) {
    return client().scan(scan -> scan.tableName(table).consistentRead(true)).items();
  }

  private void create(String name, List<String> indexes) {
    var names = new ArrayList<>(List.of("pk", "sk"));
    indexes.forEach(index -> names.addAll(List.of(index + "pk", index + "sk")));
    client()
        .createTable(
            CreateTableRequest.builder()
                .tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .keySchema(key("pk", "sk"))
                .attributeDefinitions(names.stream().map(Embedded::text).toList())
                .globalSecondaryIndexes(
                    indexes.isEmpty() ? null : indexes.stream().map(Embedded::index).toList())
                .build());
  }

  private static GlobalSecondaryIndex index(String name) {
    return GlobalSecondaryIndex.builder()
        .indexName(name)
        .keySchema(key(name + "pk", name + "sk"))
        .projection(p -> p.projectionType("INCLUDE").nonKeyAttributes("view"))
        .build();
  }

  private static List<KeySchemaElement> key(String partition, String sort) {
    return List.of(
        KeySchemaElement.builder().attributeName(partition).keyType(KeyType.HASH).build(),
        KeySchemaElement.builder().attributeName(sort).keyType(KeyType.RANGE).build());
  }

  private static AttributeDefinition text(String name) {
    return AttributeDefinition.builder()
        .attributeName(name)
        .attributeType(ScalarAttributeType.S)
        .build();
  }

  /** An attribute that must be there. */
  public static AttributeValue attribute(Map<String, AttributeValue> item, String name) {
    @Nullable AttributeValue value = item.get(name);
    if (value == null) {
      throw new AssertionError("no " + name + " in " + item);
    }
    return value;
  }

  @Override
  public void close() {
    database.shutdown();
  }
}
