package io.entente.platform.events;

import io.entente.kernel.TenantId;
import io.entente.platform.table.Timestamps;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A cell's due times: thin items in partitions of one hour and one of eight shards, so that a
 * minute is swept with a few bounded queries, however many tenants there are; the hours that have
 * any are listed, so that a long absence costs no more. What had already passed when it was noted
 * stands in partitions of its own, which every sweep reads. An item is removed when its notice is
 * on the bus.
 */
public final class DueTable {
  private static final int SHARDS = 8;
  private static final int PAGE = 200;
  private static final String LATE = "late";
  private static final String HOURS = "HOURS";

  /** After every hour and every instant. */
  private static final String END = "~";

  /** Notes may be on their way while their hour ends. */
  private static final Duration SLACK = Duration.ofHours(1);

  private static final DateTimeFormatter HOUR =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH").withZone(ZoneOffset.UTC);
  private static final Map<String, AttributeValue> CURSOR =
      Map.of("pk", text("SWEPT"), "sk", text("SWEPT"));

  private final DynamoDbClient client;
  private final String table;
  private final Clock clock;

  /** Hours that are listed already; none is ever taken off the list. */
  private final Set<String> listed = ConcurrentHashMap.newKeySet();

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
    String name = "%s#%s#%d".formatted(notice.tenant(), notice.aggregate(), notice.version());
    String hour = due.at().isBefore(clock.instant()) ? LATE : HOUR.format(due.at());
    if (!hour.equals(LATE) && !listed.contains(hour)) {
      put(Map.of("pk", text(HOURS), "sk", text(hour)));
      listed.add(hour);
    }
    String at = Timestamps.text(due.at());
    Map<String, AttributeValue> item =
        Map.of(
            "pk", text(partition(hour, Math.floorMod(name.hashCode(), SHARDS))),
            "sk", text(at + "#" + name),
            "tenant", text(notice.tenant().value()),
            "aggregate", text(notice.aggregate()),
            "version", AttributeValue.fromN(Long.toString(notice.version())),
            "kind", text(due.kind()),
            "at", text(at));
    put(item);
  }

  private void put(Map<String, AttributeValue> item) {
    client.putItem(put -> put.tableName(table).item(item));
  }

  private static String partition(String hour, int shard) {
    return "DUE#%s#%d".formatted(hour, shard);
  }

  /**
   * Publishes every due time that has passed, and removes those that the bus took. What it refused
   * holds nothing else up and is tried again by the next sweep.
   *
   * @return how many were published
   * @throws IllegalStateException at the end, if the bus refused some
   */
  public int sweep(Bus bus) {
    Instant now = clock.instant();
    var swept = new Swept();
    Optional<Instant> last = lastSweep();
    sweep(LATE, now, bus, swept);
    hours(from(last, now), HOUR.format(now)).forEach(hour -> sweep(hour, now, bus, swept));
    if (swept.refused > 0) {
      throw new IllegalStateException(
          "the bus refused %d due times and took %d; those are tried again"
              .formatted(swept.refused, swept.published));
    }
    if (last.filter(then -> HOUR.format(then).equals(HOUR.format(now))).isEmpty()) {
      remember(now); // within the same hour it changes nothing of what the next sweep reads
    }
    return swept.published;
  }

  /**
   * When the next due time passes, after a sweep: for a sweeper that need not look before. Empty if
   * none is noted; what is late is past already.
   */
  public Optional<Instant> next() {
    return Stream.concat(Stream.of(LATE), hours(clock.instant(), END))
        .map(this::earliest)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<Instant> earliest(String hour) {
    return IntStream.range(0, SHARDS)
        .mapToObj(shard -> page(partition(hour, shard), END, 1, Map.of()))
        .flatMap(List::stream)
        .map(item -> Instant.parse(attribute(item, "at").s()))
        .min(Comparator.naturalOrder());
  }

  private static final class Swept {
    private int published;
    private int refused;
  }

  /** Those that are listed, in their order. */
  private Stream<String> hours(Instant from, String to) {
    var values = Map.of(":pk", text(HOURS), ":from", text(HOUR.format(from)), ":to", text(to));
    return client
        .queryPaginator(
            query ->
                query
                    .tableName(table)
                    .keyConditionExpression("pk = :pk AND sk BETWEEN :from AND :to")
                    .expressionAttributeValues(values)
                    .consistentRead(true))
        .items()
        .stream()
        .map(item -> attribute(item, "sk").s());
  }

  private void sweep(String hour, Instant now, Bus bus, Swept swept) {
    for (int shard = 0; shard < SHARDS; shard++) {
      Map<String, AttributeValue> last = Map.of();
      do {
        // '$' comes after '#', so that what is due at this very instant is found
        var page = page(partition(hour, shard), Timestamps.text(now) + "$", PAGE, last);
        publish(page, bus, swept);
        last = page.size() < PAGE ? Map.of() : key(page.getLast());
      } while (!last.isEmpty());
    }
  }

  private void publish(List<Map<String, AttributeValue>> page, Bus bus, Swept swept) {
    if (page.isEmpty()) {
      return;
    }
    Set<Integer> refused = new HashSet<>(bus.publish(page.stream().map(DueTable::notice).toList()));
    for (int i = 0; i < page.size(); i++) {
      if (!refused.contains(i)) {
        var key = key(page.get(i));
        client.deleteItem(delete -> delete.tableName(table).key(key));
      }
    }
    swept.refused += refused.size();
    swept.published += page.size() - refused.size();
  }

  private List<Map<String, AttributeValue>> page(
      String partition, String to, int limit, Map<String, AttributeValue> after) {
    var values = Map.of(":pk", text(partition), ":to", text(to));
    return client
        .query(
            query ->
                query
                    .tableName(table)
                    .keyConditionExpression("pk = :pk AND sk <= :to")
                    .expressionAttributeValues(values)
                    .exclusiveStartKey(after.isEmpty() ? null : after)
                    .consistentRead(true)
                    .limit(limit))
        .items();
  }

  private static Map<String, AttributeValue> key(Map<String, AttributeValue> item) {
    return Map.of("pk", attribute(item, "pk"), "sk", attribute(item, "sk"));
  }

  /** From the last sweep, or from now if the clock was set back; and a little before that. */
  private static Instant from(Optional<Instant> last, Instant now) {
    return last.map(then -> (then.isBefore(now) ? then : now).minus(SLACK)).orElse(Instant.EPOCH);
  }

  private Optional<Instant> lastSweep() {
    var answer = client.getItem(get -> get.tableName(table).key(CURSOR).consistentRead(true));
    return answer.hasItem()
        ? Optional.of(Instant.parse(attribute(answer.item(), "at").s()))
        : Optional.empty();
  }

  private void remember(Instant instant) {
    put(Map.of("pk", text("SWEPT"), "sk", text("SWEPT"), "at", text(Timestamps.text(instant))));
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
