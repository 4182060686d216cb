package io.entente.deals;

import io.entente.kernel.Outcome;
import io.entente.platform.Operation;
import io.entente.platform.table.TenantTables;

/** Throws a draft away, and shows it one last time. */
final class DiscardDraft implements Operation<DiscardDraft.Request, DraftItem.Shown> {
  record Request(String draftId) {}

  private final TenantTables tables;
  private final GetDraft drafts;

  DiscardDraft(TenantTables tables) {
    this.tables = tables;
    this.drafts = new GetDraft(tables);
  }

  @Override
  public Outcome<DraftItem.Shown> apply(Request request) {
    Outcome<DraftItem.Shown> found = drafts.apply(new GetDraft.Request(request.draftId));
    if (found instanceof Outcome.Done<DraftItem.Shown>
        && Asked.partner(null) instanceof Outcome.Done<String>(String partner)) {
      tables
          .current()
          .change()
          .remove(DraftItem.TYPE, DraftItem.key(partner, request.draftId))
          .commit();
    }
    return found;
  }
}
