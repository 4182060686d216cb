package io.entente.deals;

import io.entente.kernel.Outcome;
import io.entente.platform.Operation;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTable.Range;
import io.entente.platform.table.TenantTables;
import java.util.Comparator;
import java.util.List;

/** A partner's drafts, the one last touched first; there are never many. */
final class ListDrafts implements Operation<ListDrafts.Request, ListDrafts.Page> {
  private static final int MOST = 200;

  record Request() {}

  /** The contract's {@code DealDraftPage}. */
  record Page(List<DraftItem.Shown> data) {}

  private final TenantTables tables;

  ListDrafts(TenantTables tables) {
    this.tables = tables;
  }

  static List<DraftItem> of(TenantTable table, String partner) {
    return table
        .query(Range.startingWith(DraftItem.pk(partner), DraftItem.PREFIX, MOST))
        .of(DraftItem.TYPE);
  }

  @Override
  public Outcome<Page> apply(Request request) {
    return switch (Asked.partner(null)) {
      case Outcome.Refused<String>(var problem) -> Outcome.refused(problem);
      case Outcome.Done<String>(String partner) ->
          Outcome.done(
              new Page(
                  of(tables.current(), partner).stream()
                      .sorted(Comparator.comparing(DraftItem::savedAt).reversed())
                      .map(DraftItem::shown)
                      .toList()));
    };
  }
}
