package io.entente.platform.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What must be true of the stored item for a write to happen. */
public record Condition(
    String expression, Map<String, String> names, Map<String, AttributeValue> values) {

  public static final Condition ABSENT =
      new Condition("attribute_not_exists(pk)", Map.of(), Map.of());

  public static final Condition PRESENT = new Condition("attribute_exists(pk)", Map.of(), Map.of());

  /** Nothing stands in this attribute; nor need the item be there. */
  public static Condition lacks(String attribute) {
    return new Condition(
        "attribute_not_exists(#no%s)".formatted(attribute),
        Map.of("#no" + attribute, attribute),
        Map.of());
  }

  static Condition version(long expected) {
    return new Condition(
        "#v = :expected",
        Map.of("#v", "v"),
        Map.of(":expected", AttributeValue.fromN(Long.toString(expected))));
  }

  public static Condition equal(String attribute, String value) {
    return comparing(attribute, "=", AttributeValue.fromS(value));
  }

  public static Condition equal(String attribute, long value) {
    return comparing(attribute, "=", AttributeValue.fromN(Long.toString(value)));
  }

  /** The same texts in the same order. */
  public static Condition equal(String attribute, List<String> values) {
    return comparing(
        attribute, "=", AttributeValue.fromL(values.stream().map(AttributeValue::fromS).toList()));
  }

  /** Text compares byte by byte, so instants of one format compare as times. */
  public static Condition before(String attribute, String value) {
    return comparing(attribute, "<", AttributeValue.fromS(value));
  }

  public static Condition after(String attribute, String value) {
    return comparing(attribute, ">", AttributeValue.fromS(value));
  }

  public static Condition atLeast(String attribute, long value) {
    return comparing(attribute, ">=", AttributeValue.fromN(Long.toString(value)));
  }

  public static Condition below(String attribute, long value) {
    return comparing(attribute, "<", AttributeValue.fromN(Long.toString(value)));
  }

  private static Condition comparing(String attribute, String operator, AttributeValue value) {
    String id = attribute + Integer.toHexString(Objects.hash(operator, value));
    return new Condition(
        "#%s %s :%s".formatted(id, operator, id),
        Map.of("#" + id, attribute),
        Map.of(":" + id, value));
  }

  /** As the store wants them: it takes no empty map. */
  @Nullable Map<String, String> namesIfAny() {
    return names.isEmpty() ? null : names;
  }

  @Nullable Map<String, AttributeValue> valuesIfAny() {
    return values.isEmpty() ? null : values;
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
