package io.entente.platform.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Items of several types, as one read brought them. */
public final class Items {
  private final List<Map<String, AttributeValue>> all;

  Items(List<Map<String, AttributeValue>> all) {
    this.all = List.copyOf(all);
  }

  /** Those of one type, in the order of their sort keys where a query read them. */
  public <R> List<R> of(ItemType<R> type) {
    return all.stream().filter(type::is).map(type::read).toList();
  }

  public <R> Optional<R> first(ItemType<R> type) {
    return all.stream().filter(type::is).findFirst().map(type::read);
  }

  public <R> Optional<Versioned<R>> versioned(ItemType<R> type) {
    return all.stream().filter(type::is).findFirst().map(item -> versioned(type, item));
  }

  static <R> Versioned<R> versioned(ItemType<R> type, Map<String, AttributeValue> item) {
    AttributeValue version = item.get("v");
    AttributeValue hash = item.get("eh");
    if (version == null || hash == null) {
      throw new IllegalStateException(type.name() + " is no aggregate: it has no version");
    }
    return new Versioned<>(type.read(item), Long.parseLong(version.n()), hash.s());
  }

  public int size() {
    return all.size();
  }
}
