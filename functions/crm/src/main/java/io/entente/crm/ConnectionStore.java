package io.entente.crm;

import io.entente.kernel.Outcome;
import io.entente.kernel.ProblemKind;
import io.entente.platform.events.Event;
import io.entente.platform.table.Change;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.Versioned;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The connection in the tenant's table. */
final class ConnectionStore {
  /** What is told of it; neither its address nor its secret. */
  record Told(String kind, CrmState state, @Nullable String because) {}

  private ConnectionStore() {}

  /** Also one that was disconnected. */
  static Optional<Versioned<ConnectionItem>> known(TenantTable table) {
    return table.find(ConnectionItem.TYPE, ConnectionItem.KEY);
  }

  static Optional<Versioned<ConnectionItem>> find(TenantTable table) {
    return known(table).filter(read -> read.item().isConnected());
  }

  static <T> Outcome<T> missing() {
    return Outcome.refused(
        ProblemKind.NOT_FOUND, "No CRM is connected. Connect one with putCrmConnection.");
  }

  static HealthItem health(TenantTable table) {
    return table.get(HealthItem.TYPE, HealthItem.KEY).orElse(HealthItem.UNKNOWN);
  }

  static void note(TenantTable table, HealthItem health) {
    table.change().put(HealthItem.TYPE, health).commit();
  }

  static Change become(
      TenantTable table, Optional<Versioned<ConnectionItem>> read, Becoming becoming) {
    ConnectionItem next = becoming.next;
    var told = new Told(next.kind(), next.state(), next.because());
    return table
        .change()
        .aggregate(
            "connection",
            ConnectionItem.TYPE,
            next,
            read,
            Event.of(becoming.event, next.changedAt(), told));
  }

  /** What it becomes, and as what that is told. */
  record Becoming(ConnectionItem next, String event) {}
}
