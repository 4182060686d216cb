package io.entente.platform.table;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * One kind of item: the record that it holds, its keys, its places in the two indexes, and which
 * contexts may write it. A value with a name, kept in a constant beside the record.
 *
 * @param <R> the record; each component carries {@code @Stored}
 */
public final class ItemType<R> {
  private static final Set<String> RESERVED =
      Set.of(
          "pk", "sk", "gsi1pk", "gsi1sk", "gsi2pk", "gsi2sk", "type", "nv", "v", "eh", "view",
          "ttl");

  /** An index entry. */
  public record IndexKey(String pk, String sk) {}

  private final String name;
  private final int schema;
  private final Set<String> owners;
  private final TableSchema<R> attributes;
  private final Function<R, ItemKey> key;
  private Function<R, Optional<IndexKey>> first = _ -> Optional.empty();
  private Function<R, Optional<IndexKey>> second = _ -> Optional.empty();
  private @Nullable Function<R, Map<String, AttributeValue>> view;
  private @Nullable Function<R, Instant> end;

  private ItemType(Named named, Class<R> type, Function<R, ItemKey> key) {
    for (RecordComponent component : type.getRecordComponents()) {
      if (RESERVED.contains(component.getName())) {
        throw new IllegalArgumentException(
            "%s.%s has the name of an attribute that every item has"
                .formatted(type.getSimpleName(), component.getName()));
      }
    }
    this.name = named.name;
    this.schema = named.schema;
    this.owners = named.owners;
    this.attributes = RecordSchema.of(type);
    this.key = key;
  }

  /** A type's name, schema number and owners, from which the type itself is made. */
  public record Named(String name, int schema, Set<String> owners) {
    public <R> ItemType<R> holding(Class<R> type, Function<R, ItemKey> key) {
      return new ItemType<>(this, type, key);
    }
  }

  /**
   * @param schema the number of the record's present shape, from 1
   * @param owners the contexts that write it; all others only read it
   */
  public static Named named(String name, int schema, String... owners) {
    return new Named(name, schema, Set.of(owners));
  }

  /** Lists the item under {@code gsi1}; empty: not listed now. */
  public ItemType<R> first(Function<R, Optional<IndexKey>> index) {
    this.first = index;
    return this;
  }

  /** Lists the item under {@code gsi2}. */
  public ItemType<R> second(Function<R, Optional<IndexKey>> index) {
    this.second = index;
    return this;
  }

  /** What a list shows of it, at most 500 bytes: the one attribute that the indexes project. */
  public <V> ItemType<R> view(View<V> shown, Function<R, V> of) {
    this.view = item -> shown.write(of.apply(item));
    return this;
  }

  /** When the store may drop it; nothing is decided by whether it has done so. */
  public ItemType<R> expires(Function<R, Instant> at) {
    this.end = at;
    return this;
  }

  public String name() {
    return name;
  }

  public ItemKey key(R item) {
    return key.apply(item);
  }

  boolean writableBy(String context) {
    return owners.contains(context);
  }

  boolean is(Map<String, AttributeValue> item) {
    return item.containsKey("type") && item.get("type").s().equals(name);
  }

  R read(Map<String, AttributeValue> item) {
    return attributes.mapToItem(item);
  }

  Map<String, AttributeValue> write(R item) {
    var written = new HashMap<>(attributes.itemToMap(item, true));
    written.putAll(key(item).attributes());
    written.put("type", AttributeValue.fromS(name));
    written.put("nv", AttributeValue.fromN(Integer.toString(schema)));
    addIndex(written, "gsi1", first.apply(item));
    addIndex(written, "gsi2", second.apply(item));
    if (view != null) {
      written.put("view", AttributeValue.fromM(view.apply(item)));
    }
    if (end != null) {
      long ttl = end.apply(item).getEpochSecond();
      written.put("ttl", AttributeValue.fromN(Long.toString(ttl)));
    }
    return written;
  }

  private static void addIndex(
      Map<String, AttributeValue> written, String index, Optional<IndexKey> entry) {
    entry.ifPresent(place -> index(written, index, place));
  }

  static void index(Map<String, AttributeValue> written, String index, IndexKey place) {
    written.put(index + "pk", AttributeValue.fromS(place.pk));
    written.put(index + "sk", AttributeValue.fromS(place.sk));
  }
}
