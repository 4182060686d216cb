package io.entente.platform.table;

import io.entente.kernel.Pace;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * A token bucket in a tenant's table, as one number: when it will be full again, in microseconds
 * since 1970. To draw a token is to put that off by what one token takes to come back; so nothing
 * has to fill it, and every function that draws agrees with the others in one conditional write.
 *
 * @param whose what is counted: {@code tenant}, or one client of it
 */
public record TokenBucket(String whose, Pace pace) {
  private static final String FULL = "full";
  private static final long SECOND = 1_000_000;

  /** A bucket in use begins anew after each rest; one that nobody uses may be forgotten. */
  private static final long KEPT_SECONDS = 2 * 86_400L;

  /**
   * Only the first write after a rest can be lost to another's; then all add to the same number.
   */
  private static final int TRIES = 4;

  /**
   * What came of drawing.
   *
   * @param tokens how many were drawn; 0: it is empty
   * @param left how many are left in it
   * @param after how long the next comes; nothing where some were drawn
   */
  public record Drawn(int tokens, int left, Duration after) {}

  /** What a write left there; or, where its condition did not hold, what it found there. */
  private record Written(boolean done, long full) {}

  /** Draws as many as are wanted, or as many as there are. */
  public Drawn draw(TenantTable table, int wanted, Instant now) {
    long at = ChronoUnit.MICROS.between(Instant.EPOCH, now);
    int tokens = Math.min(wanted, pace.burst());
    for (int tried = 0; tried < TRIES; tried++) {
      Written written = write(table, at, tokens);
      int room = room(written.full, at);
      if (written.done) {
        return new Drawn(tokens, room, Duration.ZERO);
      }
      if (room < 1) {
        return empty(written.full, at);
      }
      tokens = Math.min(tokens, room);
    }
    return new Drawn(0, 0, Duration.of(interval(), ChronoUnit.MICROS));
  }

  private Drawn empty(long full, long at) {
    long wait = full + interval() - pace.burst() * interval() - at;
    return new Drawn(0, 0, Duration.of(Math.max(wait, 1), ChronoUnit.MICROS));
  }

  /** Most buckets are in use; one that has had a rest is begun anew. */
  private Written write(TenantTable table, long at, int tokens) {
    Written added = written(table, adding(at, tokens));
    return added.done || added.full >= at ? added : written(table, beginning(at, tokens));
  }

  private int room(long full, long at) {
    return (int) ((at + pace.burst() * interval() - Math.max(full, at)) / interval());
  }

  /** In which one token comes back. */
  private long interval() {
    return SECOND / pace.perSecond();
  }

  private Written written(TenantTable table, UpdateItemRequest.Builder update) {
    try {
      var after =
          table
              .client()
              .updateItem(
                  update
                      .tableName(table.name())
                      .key(new ItemKey("LIMIT#pace#" + whose, "LIMIT").attributes())
                      .returnValues(ReturnValue.ALL_NEW)
                      .returnValuesOnConditionCheckFailure(
                          ReturnValuesOnConditionCheckFailure.ALL_OLD)
                      .build());
      return new Written(true, full(after.attributes()));
    } catch (ConditionalCheckFailedException e) {
      return new Written(false, e.hasItem() ? full(e.item()) : 0);
    }
  }

  private UpdateItemRequest.Builder adding(long at, int tokens) {
    return UpdateItemRequest.builder()
        .updateExpression("ADD #full :cost")
        .conditionExpression("#full BETWEEN :at AND :most")
        .expressionAttributeNames(Map.of("#full", FULL))
        .expressionAttributeValues(
            Map.of(
                ":cost", number(tokens * interval()),
                ":at", number(at),
                ":most", number(at + (pace.burst() - tokens) * interval())));
  }

  private UpdateItemRequest.Builder beginning(long at, int tokens) {
    return UpdateItemRequest.builder()
        .updateExpression("SET #full = :full, #type = :type, #ttl = :ttl")
        .conditionExpression("attribute_not_exists(#full) OR #full < :at")
        .expressionAttributeNames(Map.of("#full", FULL, "#type", "type", "#ttl", "ttl"))
        .expressionAttributeValues(
            Map.of(
                ":full", number(at + tokens * interval()),
                ":at", number(at),
                ":type", AttributeValue.fromS("limit"),
                ":ttl", number(at / SECOND + KEPT_SECONDS)));
  }

  private static long full(Map<String, AttributeValue> item) {
    return Optional.ofNullable(item.get(FULL)).map(full -> Long.parseLong(full.n())).orElse(0L);
  }

  private static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }
}
