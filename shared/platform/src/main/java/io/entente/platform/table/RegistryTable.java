package io.entente.platform.table;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import io.entente.kernel.TenantId;
import io.entente.platform.registry.EditionMove;
import io.entente.platform.registry.Registry;
import io.entente.platform.registry.TenantRow;
import io.entente.platform.registry.TenantStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * The registry in its own table. Rows are kept for some seconds in each function, so that a request
 * does not wait for them; a suspension is felt that much later, a new tenant at once.
 */
public final class RegistryTable implements Registry {
  /** How long a row may be believed, in seconds. */
  public static final long FRESH_SECONDS = 20;

  private static final int KEPT = 1_000;
  private static final String LOST = "ConditionalCheckFailed";

  private record Kept(TenantRow row, long until) {}

  private final DynamoDbClient client;
  private final String table;
  private final Map<TenantId, Kept> kept = new ConcurrentHashMap<>();

  public RegistryTable(DynamoDbClient client, String table) {
    this.client = client;
    this.table = table;
  }

  @Override
  public Optional<TenantRow> find(TenantId tenant) {
    Kept known = kept.get(tenant);
    if (known != null && known.until > System.nanoTime()) {
      return Optional.of(known.row);
    }
    var answer = client.getItem(get -> get.tableName(table).key(key(tenant)).consistentRead(true));
    if (!answer.hasItem()) {
      return Optional.empty();
    }
    TenantRow row = Row.TYPE.read(answer.item()).toTenantRow();
    if (row.status() == TenantStatus.ACTIVE) {
      keep(row); // whoever is not active yet, or not any more, may become it at any moment
    }
    return Optional.of(row);
  }

  private void keep(TenantRow row) {
    if (kept.size() >= KEPT) {
      kept.clear();
    }
    kept.put(row.tenant(), new Kept(row, System.nanoTime() + FRESH_SECONDS * 1_000_000_000L));
  }

  @Override
  public List<TenantRow> all() {
    var rows = new ArrayList<TenantRow>();
    client.scanPaginator(scan -> scan.tableName(table).consistentRead(true)).items().stream()
        .filter(Row.TYPE::is)
        .forEach(item -> rows.add(Row.TYPE.read(item).toTenantRow()));
    rows.sort(Comparator.comparing(row -> row.tenant().value()));
    return rows;
  }

  @Override
  public boolean add(TenantRow row) {
    try {
      client.putItem(
          put ->
              put.tableName(table)
                  .item(Row.TYPE.write(Row.of(row)))
                  .conditionExpression("attribute_not_exists(pk)"));
      return true;
    } catch (ConditionalCheckFailedException _) {
      return false;
    }
  }

  @Override
  public boolean move(TenantId tenant, TenantStatus from, TenantStatus to) {
    kept.remove(tenant);
    try {
      client.updateItem(
          update ->
              update
                  .tableName(table)
                  .key(key(tenant))
                  .updateExpression("SET #status = :to ADD version :one")
                  .conditionExpression("#status = :from")
                  .expressionAttributeNames(Map.of("#status", "status"))
                  .expressionAttributeValues(
                      Map.of(
                          ":from",
                          text(from.name()),
                          ":to",
                          text(to.name()),
                          ":one",
                          AttributeValue.fromN("1"))));
      return true;
    } catch (ConditionalCheckFailedException _) {
      return false;
    }
  }

  @Override
  public Optional<EditionMove> editionMove(TenantId tenant) {
    var key = EditionMoveItem.key(tenant).attributes();
    var answer = client.getItem(get -> get.tableName(table).key(key).consistentRead(true));
    return answer.hasItem() ? Optional.of(EditionMoveItem.read(answer.item())) : Optional.empty();
  }

  @Override
  public boolean begin(EditionMove move) {
    try {
      client.putItem(
          put ->
              put.tableName(table)
                  .item(EditionMoveItem.write(move))
                  .conditionExpression("attribute_not_exists(pk)"));
      return true;
    } catch (ConditionalCheckFailedException _) {
      return false;
    }
  }

  @Override
  public boolean finish(EditionMove move) {
    kept.remove(move.tenant());
    try {
      client.transactWriteItems(
          together ->
              together.transactItems(EditionMoveItem.finishing(move, table, key(move.tenant()))));
      return true;
    } catch (TransactionCanceledException e) {
      if (e.cancellationReasons().stream().anyMatch(why -> LOST.equals(why.code()))) {
        return false;
      }
      throw e;
    }
  }

  private static AttributeValue text(String value) {
    return AttributeValue.fromS(value);
  }

  private static Map<String, AttributeValue> key(TenantId tenant) {
    return new ItemKey("TENANT#" + tenant, "TENANT").attributes();
  }

  /** The row as it is stored. */
  private record Row(
      @Stored(DataClass.BUSINESS) String tenant,
      @Stored(DataClass.BUSINESS) String name,
      @Stored(DataClass.BUSINESS) String edition,
      @Stored(DataClass.BUSINESS) TenantStatus status,
      @Stored(DataClass.BUSINESS) List<String> issuers,
      @Stored(DataClass.BUSINESS) int cell,
      @Stored(DataClass.BUSINESS) String table,
      @Stored(DataClass.BUSINESS) String outbox,
      @Stored(DataClass.BUSINESS) String due,
      @Stored(DataClass.BUSINESS) long version,
      @Stored(DataClass.BUSINESS) Instant createdAt) {
    static final ItemType<Row> TYPE =
        ItemType.named("tenant", 1, "tenants")
            .holding(Row.class, row -> new ItemKey("TENANT#" + row.tenant, "TENANT"));

    static Row of(TenantRow row) {
      return new Row(
          row.tenant().value(),
          row.name(),
          row.edition(),
          row.status(),
          row.issuers(),
          row.cell(),
          row.table(),
          row.outbox(),
          row.due(),
          row.version(),
          row.createdAt());
    }

    TenantRow toTenantRow() {
      return new TenantRow(
          new TenantId(tenant),
          name,
          edition,
          status,
          issuers,
          cell,
          table,
          outbox,
          due,
          version,
          createdAt);
    }
  }
}
