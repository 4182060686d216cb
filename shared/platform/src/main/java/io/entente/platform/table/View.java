package io.entente.platform.table;

import java.util.Map;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What a list shows of an item: a small record, kept in a constant beside the item's. */
public final class View<V> {
  private final TableSchema<V> attributes;

  private View(TableSchema<V> attributes) {
    this.attributes = attributes;
  }

  public static <V> View<V> of(Class<V> type) {
    return new View<>(RecordSchema.of(type));
  }

  Map<String, AttributeValue> write(V view) {
    return attributes.itemToMap(view, true);
  }

  V read(Map<String, AttributeValue> view) {
    return attributes.mapToItem(view);
  }
}
