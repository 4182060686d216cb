package io.entente.platform.table;

import io.entente.platform.events.Event;
import io.entente.platform.events.EventItem;
import io.entente.platform.events.Notice;
import io.entente.platform.events.OutboxItem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * One transaction: all of it is written, or nothing. Each conditional write has a name, by which
 * the result tells what was lost.
 *
 * <pre>{@code
 * table.change()
 *     .create("deal", DEAL, deal, Event.of("deal.approved", now, told))
 *     .put("hold", HOLD, hold, Condition.ABSENT.or(Condition.before("until", now)))
 *     .commit();
 * }</pre>
 */
public final class Change {
  private static final int MOST = 100;
  private static final long MARKS_KEPT_SECONDS = 14 * 86_400L;

  private final TenantTable table;
  private final List<String> names = new ArrayList<>();
  private final List<TransactWriteItem> writes = new ArrayList<>();

  Change(TenantTable table) {
    this.table = table;
  }

  /**
   * A new aggregate, of version 1, and its first event. What each of its fields was at first is not
   * noted: the event tells what came to be, and whatever changes later is noted with what it was.
   */
  public <R> Change create(String name, ItemType<R> type, R item, Event event) {
    EventItem told = NextEvent.first(type.key(item)).telling(event, List.of());
    var attributes = aggregate(type, item, told);
    return add(name, attributes, Condition.ABSENT).tell(told, event);
  }

  /** The aggregate's next version, if it is still the one that was read, and its event. */
  public <R> Change replace(String name, ItemType<R> type, R item, Versioned<R> read, Event event) {
    EventItem told =
        NextEvent.after(read, type.key(item))
            .telling(event, FieldChanges.between(read.item(), item));
    var attributes = aggregate(type, item, told);
    return add(name, attributes, Condition.version(read.version())).tell(told, event);
  }

  /** The aggregate's next version where one was read, else a new one. */
  public <R> Change aggregate(
      String name, ItemType<R> type, R item, Optional<Versioned<R>> read, Event event) {
    return read.map(before -> replace(name, type, item, before, event))
        .orElseGet(() -> create(name, type, item, event));
  }

  /** An item that is no aggregate, if the condition holds for what stands in its place. */
  public <R> Change put(String name, ItemType<R> type, R item, Condition condition) {
    return add(name, written(type, item), condition);
  }

  /** An item that is no aggregate, whatever stands in its place. */
  public <R> Change put(ItemType<R> type, R item) {
    return add(
        Put.builder().tableName(table.name()).item(written(type, item)).build(), type.name());
  }

  /** Removes an item of a type that the context owns, if it is there. */
  public Change remove(ItemType<?> type, ItemKey key) {
    return remove("remove", type, Delete.builder().key(key.attributes()));
  }

  /** Removes an item of a type that the context owns, if the condition holds for it. */
  public Change remove(String name, ItemType<?> type, ItemKey key, Condition condition) {
    return remove(
        name,
        type,
        Delete.builder()
            .key(key.attributes())
            .conditionExpression(condition.expression())
            .expressionAttributeNames(condition.namesIfAny())
            .expressionAttributeValues(condition.valuesIfAny())
            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD));
  }

  private Change remove(String name, ItemType<?> type, Delete.Builder delete) {
    requireOwned(type);
    names.add(name);
    writes.add(TransactWriteItem.builder().delete(delete.tableName(table.name()).build()).build());
    return this;
  }

  /**
   * An event of the aggregate, of which a person was erased; all else of it, and its place, stays.
   */
  public Change withheld(EventItem event) {
    Map<String, AttributeValue> item = EventItem.TYPE.write(event);
    ItemType.index(item, "gsi1", event.listed());
    return add("withheld", item, Condition.PRESENT);
  }

  /** Nothing is written there, but the change is made only if the condition holds. */
  public Change check(String name, ItemKey key, Condition condition) {
    var check =
        ConditionCheck.builder()
            .tableName(table.name())
            .key(key.attributes())
            .conditionExpression(condition.expression())
            .expressionAttributeNames(condition.namesIfAny())
            .expressionAttributeValues(condition.valuesIfAny())
            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD);
    names.add(name);
    writes.add(TransactWriteItem.builder().conditionCheck(check.build()).build());
    return this;
  }

  /** Counts what comes or goes; full: {@link Tally#isFull}. */
  public Change count(Tally tally) {
    names.add(Tally.NAME);
    writes.add(TransactWriteItem.builder().update(tally.update(table.name())).build());
    return this;
  }

  /** Marks a notice as dealt with, so that its second coming is {@code lost("seen")}. */
  public Change once(String consumer, String noticeId, Instant now) {
    String key = "SEEN#%s#%s".formatted(consumer, noticeId);
    return add(
        "seen",
        Map.of(
            "pk", AttributeValue.fromS(key),
            "sk", AttributeValue.fromS("SEEN"),
            "type", AttributeValue.fromS("seen"),
            "ttl", AttributeValue.fromN(Long.toString(now.getEpochSecond() + MARKS_KEPT_SECONDS))),
        Condition.ABSENT);
  }

  /** Marks a command as carried out, so that its repetition is {@code lost("command")}. */
  public Change once(Command command) {
    return add("command", command.mark(), Condition.ABSENT);
  }

  /**
   * Tells a notice once more, to one consumer only.
   *
   * @param number of the time that it is told so
   */
  public Change again(Notice notice, String consumer, long number) {
    var outbox =
        new OutboxItem(
            notice.tenant(),
            notice.aggregate(),
            notice.version(),
            notice.type(),
            notice.at(),
            Optional.empty());
    return add(
        Put.builder().tableName(table.outbox()).item(outbox.again(consumer, number)).build(),
        "again");
  }

  /** Whether all of it, however much that is, was written in one transaction; else nothing was. */
  public boolean commitsWhole() {
    return writes.isEmpty()
        || (writes.size() <= MOST && commit() instanceof ChangeResult.Committed);
  }

  /**
   * @throws software.amazon.awssdk.core.exception.SdkException if the store failed; the same change
   *     may be tried again
   */
  public ChangeResult commit() {
    if (writes.size() > MOST) {
      throw new IllegalStateException("At most 100 writes a change, got " + writes.size());
    }
    return ChangeResult.of(
        attempted(), () -> table.client().transactWriteItems(t -> t.transactItems(writes)));
  }

  private List<ChangeResult.Attempted> attempted() {
    return IntStream.range(0, writes.size())
        .mapToObj(i -> ChangeResult.Attempted.of(names.get(i), writes.get(i)))
        .toList();
  }

  /** What would be written, in order. For benchmarks that compare with the bare transaction. */
  public List<TransactWriteItem> writes() {
    return List.copyOf(writes);
  }

  private <R> Map<String, AttributeValue> written(ItemType<R> type, R item) {
    requireOwned(type);
    return type.write(item);
  }

  private void requireOwned(ItemType<?> type) {
    if (!type.writableBy(table.context())) {
      throw new IllegalStateException(
          "%s is not written by %s".formatted(type.name(), table.context()));
    }
  }

  private <R> Map<String, AttributeValue> aggregate(ItemType<R> type, R item, EventItem told) {
    var attributes = new HashMap<>(written(type, item));
    attributes.put("v", AttributeValue.fromN(Long.toString(told.version())));
    attributes.put("eh", AttributeValue.fromS(told.hash()));
    return attributes;
  }

  private Change tell(EventItem told, Event event) {
    add(put(EventItem.TYPE.write(told), Condition.ABSENT), "event");
    var outbox =
        new OutboxItem(
            table.tenant(),
            told.aggregate(),
            told.version(),
            event.type(),
            event.at(),
            event.due());
    return add(Put.builder().tableName(table.outbox()).item(outbox.attributes()).build(), "outbox");
  }

  private Change add(String name, Map<String, AttributeValue> item, Condition condition) {
    return add(put(item, condition), name);
  }

  private Put put(Map<String, AttributeValue> item, Condition condition) {
    return Put.builder()
        .tableName(table.name())
        .item(item)
        .conditionExpression(condition.expression())
        .expressionAttributeNames(condition.namesIfAny())
        .expressionAttributeValues(condition.valuesIfAny())
        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
        .build();
  }

  private Change add(Put put, String name) {
    names.add(name);
    writes.add(TransactWriteItem.builder().put(put).build());
    return this;
  }
}
