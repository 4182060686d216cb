package io.entente.platform.table;

import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What must be true of the stored item for a write to happen. */
public record Condition(
    String expression, Map<String, String> names, Map<String, AttributeValue> values) {

  public static final Condition ABSENT =
      new Condition("attribute_not_exists(pk)", Map.of(), Map.of());

  public static final Condition PRESENT = new Condition("attribute_exists(pk)", Map.of(), Map.of());

  static Condition version(long expected) {
    return new Condition(
        "#v = :expected",
        Map.of("#v", "v"),
        Map.of(":expected", AttributeValue.fromN(Long.toString(expected))));
  }

  public static Condition equal(String attribute, String value) {
    return comparing(attribute, "=", value);
  }

  public static Condition equal(String attribute, long value) {
    String id = attribute + "N";
    return new Condition(
        "#%s = :%s".formatted(id, id),
        Map.of("#" + id, attribute),
        Map.of(":" + id, AttributeValue.fromN(Long.toString(value))));
  }

  /** Text compares byte by byte, so instants of one format compare as times. */
  public static Condition before(String attribute, String value) {
    return comparing(attribute, "<", value);
  }

  public static Condition notBefore(String attribute, String value) {
    return comparing(attribute, ">=", value);
  }

  private static Condition comparing(String attribute, String operator, String value) {
    String id = attribute + Integer.toHexString(operator.hashCode());
    return new Condition(
        "#%s %s :%s".formatted(id, operator, id),
        Map.of("#" + id, attribute),
        Map.of(":" + id, AttributeValue.fromS(value)));
  }

  public Condition or(Condition other) {
    return joined(" OR ", other);
  }

  public Condition and(Condition other) {
    return joined(" AND ", other);
  }

  private Condition joined(String operator, Condition other) {
    var allNames = new HashMap<>(names);
    allNames.putAll(other.names);
    var allValues = new HashMap<>(values);
    allValues.putAll(other.values);
    return new Condition("(" + expression + operator + other.expression + ")", allNames, allValues);
  }
}
