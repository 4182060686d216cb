package io.entente.bench;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An item's size in bytes, as the DynamoDB Developer Guide defines it ("DynamoDB item sizes and
 * formats"): names and texts in UTF-8; a number about a byte for two digits, and one; a list or map
 * three bytes, and one for each element beside its content; truth and null one byte.
 */
final class ItemSize {
  private static final int CONTAINER = 3;

  private ItemSize() {}

  static long of(Map<String, AttributeValue> item) {
    return item.entrySet().stream()
        .mapToLong(attribute -> bytes(attribute.getKey()) + of(attribute.getValue()))
        .sum();
  }

  private static long of(AttributeValue value) {
    return switch (value.type()) {
      case S -> bytes(value.s());
      case N -> number(value.n());
      case B -> value.b().asByteArrayUnsafe().length;
      case BOOL, NUL -> 1;
      case SS -> value.ss().stream().mapToLong(ItemSize::bytes).sum();
      case NS -> value.ns().stream().mapToLong(ItemSize::number).sum();
      case BS -> value.bs().stream().mapToLong(b -> b.asByteArrayUnsafe().length).sum();
      case L -> CONTAINER + value.l().stream().mapToLong(element -> 1 + of(element)).sum();
      case M -> CONTAINER + of(value.m()) + value.m().size();
      case UNKNOWN_TO_SDK_VERSION -> throw new IllegalArgumentException("a type of tomorrow");
    };
  }

  private static long bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private static long number(String number) {
    long digits = new BigDecimal(number).stripTrailingZeros().precision();
    return (digits + 1L) / 2 + 1;
  }
}
