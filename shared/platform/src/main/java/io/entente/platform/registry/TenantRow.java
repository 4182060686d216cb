package io.entente.platform.registry;

import io.entente.kernel.TenantId;
import java.time.Instant;
import java.util.List;

/**
 * What the control plane knows of a tenant.
 *
 * @param issuers whose tokens are believed for this tenant, as {@code iss} has them
 * @param table the tenant's table, and the cell's tables beside it
 * @param version 1 when requested, one more with each change
 */
public record TenantRow(
    TenantId tenant,
    String name,
    String edition,
    TenantStatus status,
    List<String> issuers,
    int cell,
    String table,
    String outbox,
    String due,
    long version,
    Instant createdAt) {
  public TenantRow {
    issuers = List.copyOf(issuers);
  }
}
