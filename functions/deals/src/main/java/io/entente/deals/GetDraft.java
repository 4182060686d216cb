package io.entente.deals;

import io.entente.kernel.Outcome;
import io.entente.kernel.ProblemKind;
import io.entente.platform.Operation;
import io.entente.platform.table.TenantTables;

/** Shows a draft to the people of its partner. */
final class GetDraft implements Operation<GetDraft.Request, DraftItem.Shown> {
  record Request(String draftId) {}

  private final TenantTables tables;

  GetDraft(TenantTables tables) {
    this.tables = tables;
  }

  @Override
  public Outcome<DraftItem.Shown> apply(Request request) {
    return switch (Asked.partner(null)) {
      case Outcome.Refused<String>(var problem) -> Outcome.refused(problem);
      case Outcome.Done<String>(String partner) -> find(partner, request.draftId);
    };
  }

  private Outcome<DraftItem.Shown> find(String partner, String draftId) {
    return tables
        .current()
        .get(DraftItem.TYPE, DraftItem.key(partner, draftId))
        .map(draft -> Outcome.done(draft.shown()))
        .orElseGet(
            () ->
                Outcome.refused(ProblemKind.NOT_FOUND, "You have no draft %s.".formatted(draftId)));
  }
}
