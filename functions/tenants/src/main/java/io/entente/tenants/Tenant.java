package io.entente.tenants;

import io.entente.platform.registry.TenantRow;
import io.entente.platform.registry.TenantStatus;
import java.time.Instant;
import java.util.List;

/**
 * A tenant as the contract shows it.
 *
 * @param cell where its table stands, from 1; assigned once
 */
public record Tenant(
    String tenantId,
    String name,
    String edition,
    List<String> issuers,
    TenantStatus state,
    int cell,
    long version,
    Instant createdAt) {

  static Tenant of(TenantRow row) {
    return new Tenant(
        row.tenant().value(),
        row.name(),
        row.edition(),
        row.issuers(),
        row.status(),
        row.cell(),
        row.version(),
        row.createdAt());
  }
}
