package io.entente.platform.items;

import io.entente.platform.table.ItemKey;
import io.entente.platform.table.TenantTable;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * One version of a tenant's matching index: lists of postings under keys. Adding and removing are
 * atomic and may be repeated; two who change one list at once both succeed. A key that more than
 * {@link IndexPostings#MOST} postings share is crowded from then on.
 *
 * @param version of the rules that made keys and postings; a new one is built beside the old
 */
public record MatchingIndex(TenantTable table, int version) {
  private static final String ADD =
      "SET #type = :type, nv = :nv, #key = :key, crowded = :no ADD postings :posting";
  private static final String HAS_ROOM =
      "(attribute_not_exists(crowded) OR crowded = :no)"
          + " AND (attribute_not_exists(postings) OR size(postings) < :most"
          + " OR contains(postings, :text))";
  private static final String CROWD = "SET crowded = :yes REMOVE postings";
  private static final String REMOVE = "DELETE postings :posting";

  /**
   * All postings under any of the keys, by one eventually consistent read. A crowded key has none.
   *
   * @param keys at most 100, all different: {@code T#poseiport}
   */
  public List<String> read(Collection<String> keys) {
    return postings(lists(keys));
  }

  /** What stands in the lists, each once. */
  public static List<String> postings(List<IndexPostings> lists) {
    return lists.stream()
        .map(IndexPostings::postings)
        .flatMap(postings -> postings == null ? Set.<String>of().stream() : postings.stream())
        .distinct()
        .toList();
  }

  /** The lists themselves, in no order; keys that nobody has are left out. */
  public List<IndexPostings> lists(Collection<String> keys) {
    return table.glance(wanted(version, keys)).of(IndexPostings.TYPE);
  }

  /** Where the lists of these keys stand: for whoever reads them together with something else. */
  public static List<ItemKey> wanted(int version, Collection<String> keys) {
    return keys.stream().map(key -> IndexPostings.key(versioned(version, key))).toList();
  }

  /**
   * Adds a posting to a key's list, or marks the key as crowded where that is full.
   *
   * @throws IllegalStateException if the table's context does not own the index
   */
  public void add(String key, String posting) {
    var values = new HashMap<String, AttributeValue>();
    values.put(":type", AttributeValue.fromS(IndexPostings.NAME));
    values.put(":nv", AttributeValue.fromN(Integer.toString(IndexPostings.SCHEMA)));
    values.put(":key", AttributeValue.fromS(versioned(key)));
    values.put(":no", AttributeValue.fromBool(false));
    values.put(":posting", AttributeValue.fromSs(List.of(posting)));
    values.put(":text", AttributeValue.fromS(posting));
    values.put(":most", AttributeValue.fromN(Integer.toString(IndexPostings.MOST)));
    try {
      update(
          request(key, ADD, values)
              .conditionExpression(HAS_ROOM)
              .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
              .expressionAttributeNames(Map.of("#type", "type", "#key", "key")));
    } catch (ConditionalCheckFailedException full) {
      if (!isCrowded(full.item())) {
        update(request(key, CROWD, Map.of(":yes", AttributeValue.fromBool(true))));
      }
    }
  }

  private static boolean isCrowded(Map<String, AttributeValue> list) {
    return list.containsKey("crowded") && list.get("crowded").bool();
  }

  /**
   * Removes a posting from a key's list, if it is there.
   *
   * @throws IllegalStateException if the table's context does not own the index
   */
  public void remove(String key, String posting) {
    var values = Map.of(":posting", AttributeValue.fromSs(List.of(posting)));
    try {
      update(request(key, REMOVE, values).conditionExpression("attribute_exists(postings)"));
    } catch (ConditionalCheckFailedException _) {
      // nothing was there to remove
    }
  }

  private UpdateItemRequest.Builder request(
      String key, String expression, Map<String, AttributeValue> values) {
    return UpdateItemRequest.builder()
        .tableName(table.name())
        .key(IndexPostings.key(versioned(key)).attributes())
        .updateExpression(expression)
        .expressionAttributeValues(values);
  }

  private void update(UpdateItemRequest.Builder request) {
    requireOwned();
    table.client().updateItem(request.build());
  }

  void requireOwned() {
    if (!IndexPostings.OWNERS.contains(table.context())) {
      throw new IllegalStateException(
          "%s is not written by %s".formatted(IndexPostings.NAME, table.context()));
    }
  }

  String versioned(String key) {
    return versioned(version, key);
  }

  private static String versioned(int version, String key) {
    return "v%d#%s".formatted(version, key);
  }
}
