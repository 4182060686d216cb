package io.entente.platform.table;

import io.entente.kernel.Quota;
import io.entente.kernel.TenantId;
import io.entente.platform.events.FaultNote;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * One tenant's table, reached with credentials that reach no other. Obtained for the bound caller
 * from {@link TenantTables}.
 *
 * @param context who is asking: a context writes only the items it owns
 * @param outbox the cell's table of what is still to be told
 */
public record TenantTable(
    String context, TenantId tenant, String name, String outbox, DynamoDbClient client) {

  /** A bounded range of one partition. */
  public record Range(String pk, String from, String to, int limit) {
    /** All sort keys that start so. */
    public static Range startingWith(String pk, String prefix, int limit) {
      return new Range(pk, prefix, prefix + "\uffff", limit);
    }
  }

  private static final int BATCH = 100;

  /** A consistent read of one aggregate. */
  public <R> Optional<Versioned<R>> find(ItemType<R> type, ItemKey key) {
    return get(key).map(item -> Items.versioned(type, item));
  }

  /** A consistent read of one item that is not an aggregate. */
  public <R> Optional<R> get(ItemType<R> type, ItemKey key) {
    return get(key).map(type::read);
  }

  private Optional<Map<String, AttributeValue>> get(ItemKey key) {
    var answer =
        client.getItem(get -> get.tableName(name).key(key.attributes()).consistentRead(true));
    return answer.hasItem() ? Optional.of(answer.item()) : Optional.empty();
  }

  /** How many of something the tenant has now. */
  public int tally(Quota quota) {
    return get(Tally.key(quota)).map(item -> Integer.parseInt(number(item))).orElse(0);
  }

  private static String number(Map<String, AttributeValue> item) {
    return required(item, Tally.NUMBER).n();
  }

  /** Whether a command was carried out already, as a consistent read tells. */
  public CarriedOut carriedOut(Command command) {
    return get(command.key())
        .map(mark -> command.left(mark) ? CarriedOut.YES : CarriedOut.ANOTHER)
        .orElse(CarriedOut.NO);
  }

  /**
   * Items by key, eventually consistent, at half the price: only for what a transaction's condition
   * checks again, or what never changes.
   *
   * @param keys at most 100, all different
   */
  public Items glance(List<ItemKey> keys) {
    return batch(keys, false);
  }

  /** Items by key as they stand now, at the full price. */
  public Items read(List<ItemKey> keys) {
    return batch(keys, true);
  }

  private Items batch(List<ItemKey> keys, boolean consistent) {
    if (keys.isEmpty()) {
      return new Items(List.of());
    }
    if (keys.size() > BATCH) {
      throw new IllegalArgumentException("At most 100 keys a read, got " + keys.size());
    }
    var found = new ArrayList<Map<String, AttributeValue>>();
    Map<String, KeysAndAttributes> wanted =
        Map.of(
            name,
            KeysAndAttributes.builder()
                .keys(keys.stream().map(ItemKey::attributes).toList())
                .consistentRead(consistent)
                .build());
    for (int tried = 0; !wanted.isEmpty(); tried++) {
      if (tried > 0) {
        Pauses.before(tried); // the store was too busy for some of them
      }
      BatchGetItemResponse answer = readBatch(wanted);
      found.addAll(answer.responses().getOrDefault(name, List.of()));
      wanted = answer.unprocessedKeys();
    }
    return new Items(found);
  }

  private BatchGetItemResponse readBatch(Map<String, KeysAndAttributes> wanted) {
    return client.batchGetItem(get -> get.requestItems(wanted));
  }

  /**
   * A consistent read of part of one partition, in the order of its sort keys. What one answer of
   * the store cannot hold (1 MB) is asked for again.
   */
  public Items query(Range range) {
    var found = new ArrayList<Map<String, AttributeValue>>();
    Map<String, AttributeValue> last = Map.of();
    do {
      QueryResponse answer = read(range, range.limit - found.size(), last);
      found.addAll(answer.items());
      last = answer.lastEvaluatedKey();
    } while (!last.isEmpty() && found.size() < range.limit);
    return new Items(found);
  }

  private QueryResponse read(Range range, int limit, Map<String, AttributeValue> after) {
    var values =
        Map.of(
            ":pk", AttributeValue.fromS(range.pk),
            ":from", AttributeValue.fromS(range.from),
            ":to", AttributeValue.fromS(range.to));
    return client.query(
        query ->
            query
                .tableName(name)
                .keyConditionExpression("pk = :pk AND sk BETWEEN :from AND :to")
                .expressionAttributeValues(values)
                .exclusiveStartKey(after.isEmpty() ? null : after)
                .consistentRead(true)
                .limit(limit));
  }

  /** A part of a list, eventually consistent: a change shows within moments. */
  public <V> List<Listing.Entry<V>> list(View<V> view, Listing listing) {
    return list(view, listing, false);
  }

  /** The same list from its other end: the oldest first, those after {@code from}. */
  public <V> List<Listing.Entry<V>> listOldest(View<V> view, Listing listing) {
    return list(view, listing, true);
  }

  private <V> List<Listing.Entry<V>> list(View<V> view, Listing listing, boolean oldest) {
    var index = listing.index();
    var names = Map.of("#pk", index.attribute("pk"), "#sk", index.attribute("sk"));
    var values =
        Map.of(
            ":pk", AttributeValue.fromS(listing.pk()),
            ":from", AttributeValue.fromS(listing.from()),
            ":before", AttributeValue.fromS(listing.before()));
    var answer =
        client.query(
            query ->
                query
                    .tableName(name)
                    .indexName(index.indexName())
                    .keyConditionExpression("#pk = :pk AND #sk BETWEEN :from AND :before")
                    .expressionAttributeNames(names)
                    .expressionAttributeValues(values)
                    .scanIndexForward(oldest)
                    .limit(listing.limit() + 1));
    return answer.items().stream()
        .map(item -> entry(view, item, index.attribute("sk")))
        .filter(entry -> !entry.sk().equals(oldest ? listing.from() : listing.before()))
        .limit(listing.limit())
        .toList();
  }

  private static <V> Listing.Entry<V> entry(
      View<V> view, Map<String, AttributeValue> item, String sortKey) {
    return new Listing.Entry<>(
        required(item, sortKey).s(),
        required(item, "pk").s(),
        view.read(required(item, "view").m()));
  }

  private static AttributeValue required(Map<String, AttributeValue> item, String name) {
    AttributeValue value = item.get(name);
    if (value == null) {
      throw new IllegalStateException("an item lacks " + name);
    }
    return value;
  }

  /** How many items stand in part of one partition. */
  public int count(Range range) {
    return query(range).size();
  }

  /**
   * Adds to a number of one item, atomically, if a condition holds. A transaction on the same item
   * makes it wait.
   *
   * @return the item afterwards, or empty if the condition does not hold
   * @throws TransactionConflictException if transactions on the item never end
   */
  public <R> Optional<R> add(ItemType<R> type, ItemKey key, Addition addition) {
    try {
      var changed = Pauses.whileConflicting(() -> client.updateItem(update(key, addition)));
      return Optional.of(type.read(changed.attributes()));
    } catch (ConditionalCheckFailedException _) {
      return Optional.empty();
    }
  }

  private UpdateItemRequest update(ItemKey key, Addition addition) {
    var values = new HashMap<>(addition.condition().values());
    values.put(":addend", AttributeValue.fromN(Long.toString(addition.by())));
    var names = new HashMap<>(addition.condition().names());
    names.put("#added", addition.attribute());
    return UpdateItemRequest.builder()
        .tableName(name)
        .key(key.attributes())
        .updateExpression("ADD #added :addend")
        .conditionExpression(addition.condition().expression())
        .expressionAttributeNames(names)
        .expressionAttributeValues(values)
        .returnValues(ReturnValue.ALL_NEW)
        .build();
  }

  /**
   * Uses up one of what a limit allows now.
   *
   * @return whether there was one left
   */
  public boolean spend(RateLimit limit, Instant now) {
    try {
      client.updateItem(
          update ->
              update
                  .tableName(name)
                  .key(limit.key(now).attributes())
                  .updateExpression("SET #ttl = :ttl, #type = :type ADD used :one")
                  .conditionExpression("attribute_not_exists(used) OR used < :most")
                  .expressionAttributeNames(Map.of("#ttl", "ttl", "#type", "type"))
                  .expressionAttributeValues(limit.values(now)));
      return true;
    } catch (ConditionalCheckFailedException _) {
      return false;
    }
  }

  /**
   * Gives an item that was written without one its place in the first index. It stays where it is
   * when it is given the same place again.
   *
   * @param condition nothing happens where the item does not meet it
   */
  public void place(ItemKey key, ItemType.IndexKey place, Condition condition) {
    var values = new HashMap<>(condition.values());
    values.put(":pk", AttributeValue.fromS(place.pk()));
    values.put(":sk", AttributeValue.fromS(place.sk()));
    try {
      client.updateItem(
          update ->
              update
                  .tableName(name)
                  .key(key.attributes())
                  .updateExpression("SET gsi1pk = :pk, gsi1sk = :sk")
                  .conditionExpression(condition.expression())
                  .expressionAttributeNames(condition.names())
                  .expressionAttributeValues(values));
    } catch (ConditionalCheckFailedException _) {
      // there is no such item: nothing to place
    }
  }

  /** Notes why an event is given up. */
  public void note(FaultNote note) {
    client.putItem(put -> put.tableName(name).item(FaultNote.TYPE.write(note)));
  }

  /** What to add to, how much, and when. */
  public record Addition(String attribute, long by, Condition condition) {}

  /** Starts a change of this table. */
  public Change change() {
    return new Change(this);
  }
}
