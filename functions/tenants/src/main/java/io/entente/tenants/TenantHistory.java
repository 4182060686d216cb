package io.entente.tenants;

import io.entente.kernel.Outcome;
import io.entente.kernel.Problem;
import io.entente.platform.caller.Caller;
import io.entente.platform.events.Event;
import io.entente.platform.registry.TenantRow;
import io.entente.platform.registry.TenantStatus;
import io.entente.platform.table.Attempts;
import io.entente.platform.table.ChangeResult;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTables;
import io.entente.platform.table.Versioned;
import java.time.Clock;
import java.util.Optional;

/**
 * Writes into a tenant's own audit what an operator did with the tenant. The registry is another
 * table, so it comes after the registry's row; whoever sends an interrupted request again completes
 * it.
 */
final class TenantHistory {
  /** What is told of it. */
  record Changed(String tenantId, TenantStatus state, String edition) {}

  private final TenantTables tables;
  private final Clock clock;

  TenantHistory(TenantTables tables, Clock clock) {
    this.tables = tables;
    this.clock = clock;
  }

  /** Writing the same row again changes nothing. */
  void add(TenantRow row) {
    Outcome<Boolean> outcome =
        new Caller.Service(row.tenant(), Grant.nameOf(Caller.current().subject()))
            .run(() -> Attempts.of(() -> tried(row)));
    if (outcome instanceof Outcome.Refused<Boolean>(Problem problem)) {
      throw new IllegalStateException("the tenant's audit lacks a change: " + problem);
    }
  }

  private Optional<Outcome<Boolean>> tried(TenantRow row) {
    TenantTable table = tables.current();
    Optional<Versioned<TenantChangeItem>> read =
        table.find(TenantChangeItem.TYPE, TenantChangeItem.KEY);
    boolean known = read.map(each -> each.item().registered() >= row.version()).orElse(false);
    return known || write(table, row, read) instanceof ChangeResult.Committed
        ? Optional.of(Outcome.done(true))
        : Optional.empty();
  }

  private ChangeResult write(
      TenantTable table, TenantRow row, Optional<Versioned<TenantChangeItem>> read) {
    var next =
        new TenantChangeItem(row.tenant().value(), row.status(), row.edition(), row.version());
    var told = new Changed(next.tenantId(), next.state(), next.edition());
    return table
        .change()
        .aggregate(
            "tenant",
            TenantChangeItem.TYPE,
            next,
            read,
            Event.of("tenant.changed", clock.instant(), told))
        .commit();
  }
}
