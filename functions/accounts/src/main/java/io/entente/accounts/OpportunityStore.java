package io.entente.accounts;

import io.entente.kernel.OpportunityId;
import io.entente.platform.events.Event;
import io.entente.platform.items.OpenOpportunity;
import io.entente.platform.table.Change;
import io.entente.platform.table.ChangeResult;
import io.entente.platform.table.TenantTables;
import io.entente.platform.table.Versioned;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Opportunities in the tenant's table; open ones also at their customer, for all to see. */
final class OpportunityStore {
  /**
   * What is told of a change; no person's data.
   *
   * @param formerCustomerId where it was until now, if it moved
   */
  record Changed(
      String customerId,
      @Nullable String formerCustomerId,
      String opportunityId,
      boolean open,
      String owner,
      List<String> productFamilies) {}

  private final TenantTables tables;

  OpportunityStore(TenantTables tables) {
    this.tables = tables;
  }

  Optional<Versioned<OpportunityItem>> find(OpportunityId opportunity) {
    return tables.current().find(OpportunityItem.TYPE, OpportunityItem.key(opportunity));
  }

  ChangeResult create(OpportunityItem wanted) {
    Change change =
        tables
            .current()
            .change()
            .create("opportunity", OpportunityItem.TYPE, wanted, changed(wanted, null));
    return publish(change, wanted).commit();
  }

  ChangeResult replace(Versioned<OpportunityItem> read, OpportunityItem wanted) {
    OpportunityItem former = read.item();
    boolean moved = !former.accountId().equals(wanted.accountId());
    Event event = changed(wanted, moved ? former.accountId() : null);
    Change change =
        tables.current().change().replace("opportunity", OpportunityItem.TYPE, wanted, read, event);
    if (former.open() && (moved || !wanted.open())) {
      change.remove(
          OpenOpportunity.TYPE, OpenOpportunity.key(former.accountId(), former.opportunityId()));
    }
    return publish(change, wanted).commit();
  }

  private static Change publish(Change change, OpportunityItem wanted) {
    return wanted.open() ? change.put(OpenOpportunity.TYPE, wanted.published()) : change;
  }

  private static Event changed(OpportunityItem wanted, @Nullable String formerCustomerId) {
    return Event.of(
        "opportunity.changed",
        wanted.changedAt(),
        new Changed(
            wanted.accountId(),
            formerCustomerId,
            wanted.opportunityId(),
            wanted.open(),
            wanted.owner(),
            wanted.productFamilies()));
  }
}
