package io.entente.platform.events;

import io.entente.kernel.TenantId;
import java.time.Instant;
import java.util.HashMap;
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

  private static AttributeValue text(String value) {
    return AttributeValue.fromS(value);
  }
}
