package io.entente.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * Capacity units of one call, line by line: a write unit for each kB, twice that in a transaction,
 * and one for each kB of each index entry; a read unit for each 4 kB, half of it if eventually
 * consistent, and no less for an item that is not there.
 */
final class Units {
  private static final int WRITE_BYTES = 1024;
  private static final int READ_BYTES = 4096;
  private static final List<String> INDEXES = List.of("gsi1", "gsi2");
  private static final List<String> PROJECTED =
      List.of("pk", "sk", "gsi1pk", "gsi1sk", "gsi2pk", "gsi2sk", "view");

  /** One item read or written. */
  record Line(String what, long bytes, double units) {}

  private Units() {}

  static List<Line> of(Recorder.Call call) {
    return switch (call.request()) {
      case TransactWriteItemsRequest request -> written(request);
      case GetItemRequest request -> List.of(get(request, (GetItemResponse) call.response()));
      case BatchGetItemRequest request -> batch(request, (BatchGetItemResponse) call.response());
      case QueryRequest _ -> List.of(query((QueryResponse) call.response()));
      default -> List.of(new Line(call.name(), 0, 1));
    };
  }

  private static List<Line> written(TransactWriteItemsRequest request) {
    var lines = new ArrayList<Line>();
    for (TransactWriteItem write : request.transactItems()) {
      Put put = write.put();
      if (put != null) {
        long bytes = ItemSize.of(put.item());
        lines.add(new Line("put " + name(put.item()), bytes, 2.0 * up(bytes, WRITE_BYTES)));
        INDEXES.stream()
            .filter(index -> put.item().containsKey(index + "pk"))
            .forEach(index -> lines.add(index(index, put.item())));
      }
    }
    return lines;
  }

  private static Line index(String index, Map<String, AttributeValue> item) {
    var entry = new java.util.HashMap<>(item);
    entry.keySet().retainAll(PROJECTED);
    long bytes = ItemSize.of(entry);
    return new Line("  its entry in " + index, bytes, up(bytes, WRITE_BYTES));
  }

  /**
   * @param bytes of the item as it stands afterwards
   */
  static Line updated(UpdateItemRequest request, long bytes) {
    return new Line("update " + text(request.key(), "pk"), bytes, up(bytes, WRITE_BYTES));
  }

  private static Line get(GetItemRequest request, GetItemResponse response) {
    long bytes = response.hasItem() ? ItemSize.of(response.item()) : 0;
    double whole = Math.max(1, up(bytes, READ_BYTES));
    return new Line(
        "get " + text(request.key(), "pk"),
        bytes,
        Boolean.TRUE.equals(request.consistentRead()) ? whole : whole / 2);
  }

  private static List<Line> batch(BatchGetItemRequest request, BatchGetItemResponse response) {
    var lines = new ArrayList<Line>();
    int asked = request.requestItems().values().stream().mapToInt(k -> k.keys().size()).sum();
    int found = 0;
    for (var items : response.responses().values()) {
      for (var item : items) {
        found++;
        long bytes = ItemSize.of(item);
        lines.add(new Line("glance " + name(item), bytes, up(bytes, READ_BYTES) / 2.0));
      }
    }
    if (asked > found) {
      lines.add(new Line("glance at %d absent".formatted(asked - found), 0, (asked - found) / 2.0));
    }
    return lines;
  }

  private static Line query(QueryResponse response) {
    long bytes = response.items().stream().mapToLong(ItemSize::of).sum();
    return new Line(
        "query of %d items".formatted(response.count()), bytes, Math.max(1, up(bytes, READ_BYTES)));
  }

  private static long up(long bytes, int unit) {
    return (bytes + unit - 1) / unit;
  }

  private static String name(Map<String, AttributeValue> item) {
    String type = text(item, "type");
    return type.isEmpty() ? "outbox" : type;
  }

  private static String text(Map<String, AttributeValue> item, String name) {
    AttributeValue value = item.get(name);
    return value == null || value.s() == null ? "" : value.s();
  }
}
