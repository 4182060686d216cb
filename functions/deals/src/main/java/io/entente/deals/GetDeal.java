package io.entente.deals;

import io.entente.kernel.Outcome;
import io.entente.kernel.Problem;
import io.entente.kernel.ProblemKind;
import io.entente.platform.Operation;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTables;
import io.entente.platform.table.Versioned;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Shows one deal as it stands now; a partner's people see only their own. */
final class GetDeal implements Operation<GetDeal.Request, Deal> {
  record Request(String dealId, @Nullable String acceptLanguage) {}

  private final TenantTables tables;
  private final ShownDeals deals;
  private final Clock clock;

  GetDeal(TenantTables tables, ShownDeals deals, Clock clock) {
    this.tables = tables;
    this.deals = deals;
    this.clock = clock;
  }

  @Override
  public Outcome<Deal> apply(Request request) {
    TenantTable table = tables.current();
    return DealStore.visible(table, request.dealId)
        .map(deal -> Outcome.done(shown(table, deal, request)))
        .orElseGet(() -> Outcome.refused(unknown(request.dealId)));
  }

  static Problem unknown(String dealId) {
    return Problem.of(
        ProblemKind.NOT_FOUND, "There is no deal %s that you may see.".formatted(dealId));
  }

  private Deal shown(TenantTable table, Versioned<DealItem> deal, Request request) {
    var look = new ShownDeals.Look(clock.instant(), Asked.locale(request.acceptLanguage));
    return deals.shown(table, deal, look);
  }
}
