package io.entente.platform.items;

import io.entente.platform.table.TenantTable;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * Keeps what the matching index has of one customer what it shall have. Its {@link IndexEntry} says
 * first what may stand in the index, then the lists are changed, then the entry says what stands
 * there: killed at any instant, the same call made again ends the work. Twelve writes for a company
 * of one name, one where nothing has changed.
 *
 * @param keysOf the keys under which a posting stands
 */
public record IndexedCompany(MatchingIndex index, Function<String, Collection<String>> keysOf) {
  private static final String ANNOUNCE =
      "SET #type = :type, nv = :nv, customerId = :customer, #source = :source, complete = :no"
          + " ADD postings :postings";
  private static final String IS_NEWS =
      "attribute_not_exists(#source) OR (#source <= :source"
          + " AND (complete = :no OR NOT postings = :postings))";
  private static final String RENOUNCE = "SET complete = :no, #source = :source";
  private static final String EMPTY = "SET complete = :yes REMOVE postings";
  private static final String COMPLETE = "SET complete = :yes, postings = :postings";

  /**
   * @param source the version of what the postings were made of; an older one changes nothing
   * @param postings one or more
   */
  public void keep(String customerId, long source, Set<String> postings) {
    Set<String> announced = announce(customerId, source, postings);
    if (announced.isEmpty()) {
      return;
    }
    each(postings, index::add);
    var gone = new HashSet<>(announced);
    gone.removeAll(postings);
    each(gone, index::remove);
    complete(customerId, source, postings);
  }

  /**
   * Takes all that the index has of a customer out of it.
   *
   * @param source as for {@link #keep}; what is kept later stands there again
   */
  public void forget(String customerId, long source) {
    Set<String> left = renounced(customerId, source);
    if (!left.isEmpty()) {
      each(left, index::remove);
      emptied(customerId, source);
    }
  }

  /** What is still to be removed; from now on nobody brings back an older version. */
  private Set<String> renounced(String customerId, long source) {
    var values =
        Map.of(
            ":no", AttributeValue.fromBool(false),
            ":source", AttributeValue.fromN(Long.toString(source)));
    try {
      var answer =
          table()
              .client()
              .updateItem(
                  request(customerId, RENOUNCE, values)
                      .conditionExpression("attribute_exists(postings) AND #source <= :source")
                      .expressionAttributeNames(Map.of("#source", "source"))
                      .returnValues(ReturnValue.ALL_NEW)
                      .build());
      return Set.copyOf(Objects.requireNonNull(answer.attributes().get("postings")).ss());
    } catch (ConditionalCheckFailedException _) {
      return Set.of();
    }
  }

  private void emptied(String customerId, long source) {
    var values =
        Map.of(
            ":yes", AttributeValue.fromBool(true),
            ":source", AttributeValue.fromN(Long.toString(source)));
    ifStill(request(customerId, EMPTY, values));
  }

  private void each(Set<String> postings, BiConsumer<String, String> change) {
    for (String posting : postings) {
      keysOf.apply(posting).forEach(key -> change.accept(key, posting));
    }
  }

  /** All that may stand in the index now; nothing where it is known to have just these. */
  private Set<String> announce(String customerId, long source, Set<String> postings) {
    var values = new HashMap<String, AttributeValue>();
    values.put(":type", AttributeValue.fromS(IndexEntry.NAME));
    values.put(":nv", AttributeValue.fromN(Integer.toString(IndexEntry.SCHEMA)));
    values.put(":customer", AttributeValue.fromS(customerId));
    values.put(":source", AttributeValue.fromN(Long.toString(source)));
    values.put(":no", AttributeValue.fromBool(false));
    values.put(":postings", AttributeValue.fromSs(List.copyOf(postings)));
    try {
      var answer =
          table()
              .client()
              .updateItem(
                  request(customerId, ANNOUNCE, values)
                      .conditionExpression(IS_NEWS)
                      .expressionAttributeNames(Map.of("#type", "type", "#source", "source"))
                      .returnValues(ReturnValue.ALL_NEW)
                      .build());
      return Set.copyOf(Objects.requireNonNull(answer.attributes().get("postings")).ss());
    } catch (ConditionalCheckFailedException _) {
      return Set.of();
    }
  }

  /** Whoever brings a later version in the meantime completes that one. */
  private void complete(String customerId, long source, Set<String> postings) {
    var values =
        Map.of(
            ":yes", AttributeValue.fromBool(true),
            ":source", AttributeValue.fromN(Long.toString(source)),
            ":postings", AttributeValue.fromSs(List.copyOf(postings)));
    ifStill(request(customerId, COMPLETE, values));
  }

  private void ifStill(UpdateItemRequest.Builder request) {
    try {
      table()
          .client()
          .updateItem(
              request
                  .conditionExpression("#source = :source")
                  .expressionAttributeNames(Map.of("#source", "source"))
                  .build());
    } catch (ConditionalCheckFailedException _) {
      // a later version was announced
    }
  }

  private UpdateItemRequest.Builder request(
      String customerId, String expression, Map<String, AttributeValue> values) {
    index.requireOwned();
    return UpdateItemRequest.builder()
        .tableName(table().name())
        .key(IndexEntry.key(customerId).attributes())
        .updateExpression(expression)
        .expressionAttributeValues(values);
  }

  private TenantTable table() {
    return index.table();
  }
}
