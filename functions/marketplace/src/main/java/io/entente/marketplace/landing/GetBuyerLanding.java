package io.entente.marketplace.landing;

import io.entente.kernel.Outcome;
import io.entente.kernel.ProblemKind;
import io.entente.platform.Operation;
import io.entente.platform.table.TenantTables;

/** Where AWS sends buyers, and what these are told. */
record GetBuyerLanding(TenantTables tables)
    implements Operation<GetBuyerLanding.Request, BuyerLanding> {
  record Request() {}

  @Override
  public Outcome<BuyerLanding> apply(Request request) {
    return tables
        .current()
        .find(LandingSetting.TYPE, LandingSetting.KEY)
        .map(read -> Outcome.done(BuyerLanding.of(read)))
        .orElseGet(
            () ->
                Outcome.refused(
                    ProblemKind.NOT_FOUND,
                    "There is no landing for buyers yet. Make it with putBuyerLanding."));
  }
}
