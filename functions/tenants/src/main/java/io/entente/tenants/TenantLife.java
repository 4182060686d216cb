package io.entente.tenants;

import static java.util.stream.Collectors.joining;

import io.entente.kernel.Outcome;
import io.entente.kernel.ProblemKind;
import io.entente.kernel.TenantId;
import io.entente.platform.registry.Registry;
import io.entente.platform.registry.TenantRow;
import java.util.Arrays;
import java.util.Optional;

/**
 * Moves a tenant through its life. What is already so is done; what cannot be is refused with what
 * can.
 */
final class TenantLife {
  private final Registry registry;
  private final TenantHistory history;

  TenantLife(Registry registry, TenantHistory history) {
    this.registry = registry;
    this.history = history;
  }

  Outcome<Tenant> move(String tenantId, TenantMove move) {
    var tenant = new TenantId(tenantId);
    Optional<TenantRow> row = registry.find(tenant);
    if (row.isEmpty()) {
      return Outcome.refused(ProblemKind.NOT_FOUND, "There is no tenant %s.".formatted(tenant));
    }
    return row.get().status() == move.to() ? repeated(row.get()) : moved(row.get(), move);
  }

  private Outcome<Tenant> moved(TenantRow row, TenantMove move) {
    if (!move.isPossibleFrom(row.status())) {
      return Outcome.refused(ProblemKind.CONFLICT, impossible(row, move));
    }
    return registry.move(row.tenant(), row.status(), move.to())
        ? done(registry.find(row.tenant()).orElseThrow())
        : Outcome.refused(
            ProblemKind.BUSY,
            "Somebody else moved the tenant %s right now. Read it again.".formatted(row.tenant()));
  }

  /** The table of a tenant that was deleted may be gone by now; nobody reads its audit any more. */
  private Outcome<Tenant> repeated(TenantRow row) {
    return row.status().readable() ? done(row) : Outcome.done(Tenant.of(row));
  }

  private Outcome<Tenant> done(TenantRow row) {
    history.add(row);
    return Outcome.done(Tenant.of(row));
  }

  private static String impossible(TenantRow row, TenantMove move) {
    String possible =
        Arrays.stream(TenantMove.values())
            .filter(other -> other.isPossibleFrom(row.status()))
            .map(TenantMove::operationId)
            .collect(joining(", "));
    return "The tenant %s is %s; %s is not possible. Possible now: %s."
        .formatted(
            row.tenant(),
            row.status(),
            move.operationId(),
            possible.isEmpty() ? "nothing" : possible);
  }
}
