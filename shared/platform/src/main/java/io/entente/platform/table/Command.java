package io.entente.platform.table;

import io.entente.kernel.DerivedId;
import io.entente.platform.caller.Caller;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A command on something that exists, by which its repetition is known for two days: the same
 * caller, operation and {@code Idempotency-Key}. What it made can be read there; what is kept is
 * only which body it came with.
 *
 * @param id a function of caller, operation and key
 */
public record Command(String id, String bodyHash, Instant at) {
  private static final long KEPT_SECONDS = 48 * 3_600L;
  private static final String BODY = "bodyHash";

  /**
   * @param operation and the key that came with it
   */
  public static Command of(Asked operation, String bodyHash, Instant at) {
    String id =
        DerivedId.of(
            "command",
            Caller.tenant().value(),
            Caller.current().subject(),
            operation.operationId,
            operation.idempotencyKey);
    return new Command(id, bodyHash, at);
  }

  /** What was asked for, by its name and the client's key. */
  public record Asked(String operationId, String idempotencyKey) {}

  ItemKey key() {
    return new ItemKey("IDEM#" + id, "IDEM");
  }

  Map<String, AttributeValue> mark() {
    return Map.of(
        "pk",
        AttributeValue.fromS(key().pk()),
        "sk",
        AttributeValue.fromS(key().sk()),
        "type",
        AttributeValue.fromS("command"),
        BODY,
        AttributeValue.fromS(bodyHash),
        "ttl",
        AttributeValue.fromN(Long.toString(at.getEpochSecond() + KEPT_SECONDS)));
  }

  /** Whether it was this very command that left a mark, or another one under the same key. */
  boolean left(Map<String, AttributeValue> mark) {
    return Optional.ofNullable(mark.get(BODY)).map(AttributeValue::s).orElse("").equals(bodyHash);
  }
}
