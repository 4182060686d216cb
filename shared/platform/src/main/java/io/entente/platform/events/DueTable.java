package io.entente.platform.events;

import io.entente.kernel.TenantId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A cell's due times: thin items in partitions of one hour and one of eight shards, so that a
 * minute is swept with a few bounded queries, however many tenants there are. An item is removed
 * when its notice is on the bus. What came late, or while nobody swept, stands in the hour of its
 * coming.
 */
public final class DueTable {
  private static final int SHARDS = 8;
  private static final int PAGE = 200;
  private static final DateTimeFormatter HOUR =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH").withZone(ZoneOffset.UTC);
  private static final Map<String, AttributeValue> CURSOR =
      Map.of("pk", AttributeValue.fromS("SWEPT"), "sk", AttributeValue.fromS("SWEPT"));

  private final DynamoDbClient client;
  private final String table;
  private final Clock clock;

  /**
   * @param clock business time
   */
  public DueTable(DynamoDbClient client, String table, Clock clock) {
    this.client = client;
    this.table = table;
    this.clock = clock;
  }

  /** Notes one due time; noting it again changes nothing. */
  public void add(Notice notice, Event.Due due) {
    Instant bucket = due.at().isBefore(clock.instant()) ? clock.instant() : due.at();
    String name = "%s#%s#%d".formatted(notice.tenant(), notice.aggregate(), notice.version());
    int shard = Math.floorMod(name.hashCode(), SHARDS);
    client.putItem(
        put ->
            put.tableName(table)
                .item(
                    Map.of(
                        "pk", text("DUE#%s#%d".formatted(HOUR.format(bucket), shard)),
                        "sk", text(due.at() + "#" + name),
                        "tenant", text(notice.tenant().value()),
                        "aggregate", text(notice.aggregate()),
                        "version", AttributeValue.fromN(Long.toString(notice.version())),
                        "kind", text(due.kind()),
                        "at", text(due.at().toString()))));
  }

  /**
   * Publishes every due time that has passed, and removes those that the bus took.
   *
   * @return how many were published
   */
  public int sweep(Bus bus) {
    Instant now = clock.instant();
    int published = 0;
    for (Instant hour = from(now); !hour.isAfter(now); hour = hour.plus(1, ChronoUnit.HOURS)) {
      for (int shard = 0; shard < SHARDS; shard++) {
        published += sweep("DUE#%s#%d".formatted(HOUR.format(hour), shard), now, bus);
      }
    }
    remember(now);
    return published;
  }

  private int sweep(String partition, Instant now, Bus bus) {
    int published = 0;
    List<Map<String, AttributeValue>> page = page(partition, now);
    while (!page.isEmpty()) {
      List<Integer> refused = bus.publish(page.stream().map(DueTable::notice).toList());
      for (int i = 0; i < page.size(); i++) {
        if (!refused.contains(i)) {
          remove(page.get(i));
          published++;
        }
      }
      if (!refused.isEmpty()) {
        throw new IllegalStateException(
            "the bus refused %d of %d due times; they are tried again"
                .formatted(refused.size(), page.size()));
      }
      page = page.size() < PAGE ? List.of() : page(partition, now);
    }
    return published;
  }

  private List<Map<String, AttributeValue>> page(String partition, Instant now) {
    var answer =
        client.query(
            query ->
                query
                    .tableName(table)
                    .keyConditionExpression("pk = :pk AND sk <= :now")
                    .expressionAttributeValues(
                        Map.of(":pk", text(partition), ":now", text(now + "$")))
                    .consistentRead(true)
                    .limit(PAGE));
    return new ArrayList<>(answer.items());
  }

  private void remove(Map<String, AttributeValue> item) {
    client.deleteItem(
        delete ->
            delete
                .tableName(table)
                .key(Map.of("pk", attribute(item, "pk"), "sk", attribute(item, "sk"))));
  }

  /** One hour before the last sweep, or before now if the clock was set back. */
  private Instant from(Instant now) {
    var answer = client.getItem(get -> get.tableName(table).key(CURSOR).consistentRead(true));
    Instant last = answer.hasItem() ? Instant.parse(attribute(answer.item(), "at").s()) : now;
    Instant earlier = last.isBefore(now) ? last : now;
    return earlier.truncatedTo(ChronoUnit.HOURS).minus(1, ChronoUnit.HOURS);
  }

  private void remember(Instant now) {
    client.putItem(
        put ->
            put.tableName(table)
                .item(
                    Map.of("pk", text("SWEPT"), "sk", text("SWEPT"), "at", text(now.toString()))));
  }

  private static Notice notice(Map<String, AttributeValue> item) {
    return new Notice(
        new TenantId(attribute(item, "tenant").s()),
        attribute(item, "aggregate").s(),
        Long.parseLong(attribute(item, "version").n()),
        attribute(item, "kind").s(),
        Instant.parse(attribute(item, "at").s()));
  }

  private static AttributeValue attribute(Map<String, AttributeValue> item, String name) {
    @Nullable AttributeValue value = item.get(name);
    if (value == null) {
      throw new IllegalStateException("a due item lacks " + name);
    }
    return value;
  }

  private static AttributeValue text(String value) {
    return AttributeValue.fromS(value);
  }
}
