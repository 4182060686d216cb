package io.entente.platform.events;

import io.entente.kernel.TenantId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What is still to be told, in the cell's shared table: thin, so that nothing confidential leaves
 * the tenant's table. Its partition key begins with the tenant, which the tenant's credentials
 * enforce; its order is the aggregate's.
 */
public record OutboxItem(
    TenantId tenant,
    String aggregate,
    long version,
    String event,
    Instant at,
    Optional<Event.Due> due) {
  /** The attribute that names whom alone it is told once more. */
  static final String AGAIN = "again";

  private static final long KEPT_SECONDS = 7 * 86_400L;

  public Map<String, AttributeValue> attributes() {
    var item = new HashMap<String, AttributeValue>();
    item.put("pk", text(tenant + "#" + aggregate));
    item.put("sk", text("EVENT#%08d".formatted(version)));
    item.put("tenant", text(tenant.value()));
    item.put("aggregate", text(aggregate));
    item.put("version", AttributeValue.fromN(Long.toString(version)));
    item.put("event", text(event));
    item.put("at", text(at.toString()));
    item.put("ttl", AttributeValue.fromN(Long.toString(at.getEpochSecond() + KEPT_SECONDS)));
    due.ifPresent(
        d -> {
          item.put("dueKind", text(d.kind()));
          item.put("dueAt", text(d.at().toString()));
        });
    return item;
  }

  /**
   * The same once more, to one consumer only, and without its due time.
   *
   * @param number of the time that it is told so
   */
  public Map<String, AttributeValue> again(String consumer, long number) {
    var item = new HashMap<>(attributes());
    item.keySet().removeAll(List.of("dueKind", "dueAt"));
    item.put("sk", text("AGAIN#%08d#%s#%d".formatted(version, consumer, number)));
    item.put(AGAIN, text(consumer));
    return item;
  }

  private static AttributeValue text(String value) {
    return AttributeValue.fromS(value);
  }
}
