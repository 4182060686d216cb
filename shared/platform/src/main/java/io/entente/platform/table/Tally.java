package io.entente.platform.table;

import io.entente.kernel.Edition;
import io.entente.kernel.Outcome;
import io.entente.kernel.ProblemKind;
import io.entente.kernel.Quota;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Update;

/**
 * How many of something a tenant has: one number, which changes in the transaction that adds or
 * takes away the thing itself. So no two who add at once come over the limit together, and whoever
 * wants to know it reads one item.
 *
 * @param more how many come; below zero, how many go
 * @param most how many there may be
 */
public record Tally(Quota quota, int more, int most) {
  static final String NAME = "quota";
  static final String NUMBER = "n";

  /** As many come, or go, as the tenant's edition allows. */
  public static Tally of(Quota quota, int more, Edition edition) {
    return new Tally(quota, more, edition.most(quota));
  }

  /** Whether a change was refused because there are as many already as there may be. */
  public static boolean isFull(ChangeResult result) {
    return result instanceof ChangeResult.Lost lost && lost.at(NAME);
  }

  public <T> Outcome<T> refused() {
    return Outcome.refused(
        ProblemKind.CONFLICT,
        "There may be %d %s, and there are so many. Remove one that nobody needs first."
            .formatted(most, quota.words()));
  }

  static ItemKey key(Quota quota) {
    return new ItemKey("TALLY#" + quota.id(), "TALLY");
  }

  /** What goes may always go. */
  Update update(String table) {
    var values = new HashMap<String, AttributeValue>();
    values.put(":more", number(more));
    values.put(":type", AttributeValue.fromS("tally"));
    var update =
        Update.builder()
            .tableName(table)
            .key(key(quota).attributes())
            .updateExpression("SET #type = :type ADD #n :more")
            .expressionAttributeNames(Map.of("#n", NUMBER, "#type", "type"));
    if (more > 0) {
      values.put(":room", number(most - more));
      update.conditionExpression("(attribute_not_exists(#n) AND :room >= :zero) OR #n <= :room");
      values.put(":zero", number(0));
    }
    return update.expressionAttributeValues(values).build();
  }

  private static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }
}
