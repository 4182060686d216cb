package io.entente.platform.items;

import io.entente.platform.table.TenantTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * Writes whole lists into a version of the index that nobody reads yet: one write a list, and not
 * one for each of its postings.
 */
public final class IndexBuild {
  private static final int BATCH = 25;
  private static final long PAUSE_MS = 50;

  private final MatchingIndex index;
  private final TenantTable table;
  private final List<WriteRequest> waiting = new ArrayList<>();

  /**
   * @throws IllegalStateException if the table's context does not own the index
   */
  public IndexBuild(MatchingIndex index) {
    index.requireOwned();
    this.index = index;
    this.table = index.table();
  }

  /**
   * Puts the list in the place of whatever stood there.
   *
   * @param postings one or more; where they are too many the key is crowded
   */
  public void put(String key, Set<String> postings) {
    waiting.add(WriteRequest.builder().putRequest(put -> put.item(item(key, postings))).build());
    if (waiting.size() == BATCH) {
      finish();
    }
  }

  private Map<String, AttributeValue> item(String key, Set<String> postings) {
    String versioned = index.versioned(key);
    boolean crowded = postings.size() > IndexPostings.MOST;
    var item = new HashMap<>(IndexPostings.key(versioned).attributes());
    item.put("type", AttributeValue.fromS(IndexPostings.NAME));
    item.put("nv", AttributeValue.fromN(Integer.toString(IndexPostings.SCHEMA)));
    item.put("key", AttributeValue.fromS(versioned));
    item.put("crowded", AttributeValue.fromBool(crowded));
    if (!crowded) {
      item.put("postings", AttributeValue.fromSs(List.copyOf(postings)));
    }
    return item;
  }

  /** Writes what is still waiting. */
  public void finish() {
    Map<String, List<WriteRequest>> rest =
        waiting.isEmpty() ? Map.of() : Map.of(table.name(), List.copyOf(waiting));
    waiting.clear();
    while (!rest.isEmpty()) {
      var now = rest;
      rest = table.client().batchWriteItem(write -> write.requestItems(now)).unprocessedItems();
      if (!rest.isEmpty()) {
        pause();
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the store was too busy", e);
    }
  }
}
