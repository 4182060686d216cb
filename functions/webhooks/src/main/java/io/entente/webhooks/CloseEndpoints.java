package io.entente.webhooks;

import io.entente.platform.Consumer;
import io.entente.platform.events.Event;
import io.entente.platform.events.EventItem;
import io.entente.platform.events.Notice;
import io.entente.platform.table.Change;
import io.entente.platform.table.ChangeResult;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTables;
import io.entente.platform.table.Versioned;
import java.time.Clock;
import java.util.Optional;

/**
 * Closes the endpoints of a partner that takes no part any more; one that was closed so hears again
 * when the partner is back. Done again it changes nothing.
 */
final class CloseEndpoints implements Consumer {
  static final String NAME = "closeEndpoints";

  /** By which those are known that were closed so. */
  static final String BECAUSE = "The partner does not take part in the program now.";

  /** What is read of the parting's event. */
  record Parting(String partnerId, String kind, long number) {
    boolean isBack() {
      return kind.equals("REINSTATED");
    }
  }

  private final TenantTables tables;
  private final Clock clock;

  CloseEndpoints(TenantTables tables, Clock clock) {
    this.tables = tables;
    this.clock = clock;
  }

  @Override
  public void accept(Notice notice) {
    TenantTable table = tables.current();
    Parting parting = EventItem.told(table, notice, Parting.class).orElseThrow();
    EndpointStore.subscriptions(table, parting.partnerId).stream()
        .map(SubscriptionItem::endpointId)
        .flatMap(id -> EndpointStore.find(table, id).stream())
        .forEach(read -> turn(table, read, parting));
    tell(table, new ClosedEndpointsItem(parting.partnerId, parting.number, 0));
  }

  private void turn(TenantTable table, Versioned<EndpointItem> read, Parting parting) {
    EndpointItem endpoint = read.item();
    if (parting.isBack() && BECAUSE.equals(endpoint.disabledBecause())) {
      write(EndpointStore.replace(table, read, endpoint.enabled(clock.instant())));
    } else if (!parting.isBack() && endpoint.isEnabled()) {
      write(EndpointStore.replace(table, read, endpoint.disabled(BECAUSE, clock.instant())));
    }
  }

  /** Once for each parting. */
  private void tell(TenantTable table, ClosedEndpointsItem closed) {
    Optional<Versioned<ClosedEndpointsItem>> read =
        table.find(ClosedEndpointsItem.TYPE, ClosedEndpointsItem.key(closed.partnerId()));
    if (read.filter(each -> each.item().number() >= closed.number()).isEmpty()) {
      Event told = Event.of("endpoints.closed", clock.instant(), closed);
      write(table.change().aggregate("closed", ClosedEndpointsItem.TYPE, closed, read, told));
    }
  }

  private static void write(Change change) {
    if (!(change.commit() instanceof ChangeResult.Committed)) {
      throw new IllegalStateException("somebody else changes the endpoints; to be tried again");
    }
  }
}
