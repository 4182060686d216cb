package io.entente.platform.table;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import software.amazon.awssdk.enhanced.dynamodb.AttributeConverter;
import software.amazon.awssdk.enhanced.dynamodb.AttributeValueType;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Instants as they are stored: always three decimals, so that comparing the texts, as conditions
 * and sort keys do, is comparing the times. {@link Instant#toString()} leaves decimals out where
 * they are zero.
 */
public final class Timestamps {
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private Timestamps() {}

  public static String text(Instant instant) {
    return FORMAT.format(instant);
  }

  /** For schemas. */
  static final class Converter implements AttributeConverter<Instant> {
    @Override
    public AttributeValue transformFrom(Instant instant) {
      return AttributeValue.fromS(text(instant));
    }

    @Override
    public Instant transformTo(AttributeValue stored) {
      return Instant.parse(stored.s());
    }

    @Override
    public EnhancedType<Instant> type() {
      return EnhancedType.of(Instant.class);
    }

    @Override
    public AttributeValueType attributeValueType() {
      return AttributeValueType.S;
    }
  }
}
