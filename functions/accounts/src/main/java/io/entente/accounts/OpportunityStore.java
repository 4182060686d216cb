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

  /**
   * An opportunity that is to be written.
   *
   * @param read what it replaces, if it replaces anything
   */
  record Draft(Optional<Versioned<OpportunityItem>> read, OpportunityItem wanted) {
    private Optional<OpportunityItem> former() {
      return read.map(Versioned::item);
    }

    /** Where it was until now, if it moves. */
    private Optional<String> left() {
      return former()
          .map(OpportunityItem::accountId)
          .filter(account -> !account.equals(wanted.accountId()));
    }
  }

  ChangeResult write(Draft draft) {
    Change change = tables.current().change();
    add(change, draft);
    return change.commit();
  }

  /** Whether all were written in one transaction; else nothing was. */
  boolean write(List<Draft> drafts) {
    Change change = tables.current().change();
    drafts.forEach(draft -> add(change, draft));
    return change.commitsWhole();
  }

  private static void add(Change change, Draft draft) {
    OpportunityItem wanted = draft.wanted;
    Event event = changed(wanted, draft.left().orElse(null));
    change.aggregate("opportunity", OpportunityItem.TYPE, wanted, draft.read, event);
    draft
        .former()
        .filter(former -> former.open() && (draft.left().isPresent() || !wanted.open()))
        .map(former -> OpenOpportunity.key(former.accountId(), former.opportunityId()))
        .ifPresent(key -> change.remove(OpenOpportunity.TYPE, key));
    if (wanted.open()) {
      change.put(OpenOpportunity.TYPE, wanted.published());
    }
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
