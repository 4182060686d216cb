package io.entente.platform.table;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * How often one may do something in each stretch of time.
 *
 * @param what and for whom: {@code checkDeal#user#ada}
 * @param stretch whole ones since 1970, in UTC
 */
public record RateLimit(String what, Duration stretch, int most) {

  /** When the stretch ends in which an instant lies, and all is allowed again. */
  public Instant renewedAfter(Instant now) {
    return Instant.ofEpochSecond((number(now) + 1) * stretch.toSeconds());
  }

  private long number(Instant now) {
    return Math.floorDiv(now.getEpochSecond(), stretch.toSeconds());
  }

  ItemKey key(Instant now) {
    return new ItemKey("LIMIT#%s#%d".formatted(what, number(now)), "LIMIT");
  }

  /** A day longer than it counts, for clocks that differ. */
  Map<String, AttributeValue> values(Instant now) {
    long ttl = renewedAfter(now).plus(Duration.ofDays(1)).getEpochSecond();
    return Map.of(
        ":one", AttributeValue.fromN("1"),
        ":most", AttributeValue.fromN(Integer.toString(most)),
        ":type", AttributeValue.fromS("limit"),
        ":ttl", AttributeValue.fromN(Long.toString(ttl)));
  }
}
