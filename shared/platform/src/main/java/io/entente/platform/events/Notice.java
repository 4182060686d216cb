package io.entente.platform.events;

import io.entente.kernel.DerivedId;
import io.entente.kernel.TenantId;
import java.time.Instant;

/**
 * That something happened, as it travels: a CloudEvent 1.0 whose data is only the key of the event
 * item. Who may read the tenant's table reads the rest there.
 *
 * @param type {@code deal.approved}, or the kind of a due time: {@code deal.protection_ends}
 */
public record Notice(TenantId tenant, String aggregate, long version, String type, Instant at) {
  /** A function of what happened, so that telling it twice is harmless. No full stop in it. */
  public String id() {
    return DerivedId.of("evt", tenant.value(), aggregate, Long.toString(version), type);
  }

  /** The id part of the aggregate's key: {@code deal_…} of {@code DEAL#deal_…}. */
  public String aggregateId() {
    return aggregate.substring(aggregate.indexOf('#') + 1);
  }
}
