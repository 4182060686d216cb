package io.entente.tenants;

import io.entente.platform.registry.TenantRow;
import io.entente.platform.registry.TenantStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A tenant as the contract shows it.
 *
 * @param nextStep what the operator has to do now, if it waits for that
 * @param cell where its table stands, from 1; assigned once
 */
public record Tenant(
    String tenantId,
    String name,
    String edition,
    List<String> issuers,
    TenantStatus state,
    @Nullable String nextStep,
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
        nextStep(row),
        row.cell(),
        row.version(),
        row.createdAt());
  }

  /** The same, on its way to another edition. */
  Tenant moving(String to) {
    String step = "Send changeEdition to %s again: it was interrupted.".formatted(to);
    return new Tenant(tenantId, name, edition, issuers, state, step, cell, version, createdAt);
  }

  private static @Nullable String nextStep(TenantRow row) {
    return switch (row.status()) {
      case REQUESTED, PROVISIONING ->
          "Add the line %s,%d to the tenants file, deploy, and send createTenant again."
              .formatted(row.tenant(), row.cell());
      case ACTIVE, SUSPENDED -> null;
      case OFFBOARDING ->
          "When its people have what they need, send deleteTenant; resumeTenant undoes the leaving.";
      case DELETED ->
          "Remove the table %s by hand once its data may go: it is protected against deletion."
              .formatted(row.table());
    };
  }
}
