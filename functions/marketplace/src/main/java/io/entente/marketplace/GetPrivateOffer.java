package io.entente.marketplace;

import io.entente.kernel.Outcome;
import io.entente.platform.Operation;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTables;

/** How far an offer is, what stands against it, and what its release would send. */
record GetPrivateOffer(TenantTables tables, OfferView view)
    implements Operation<GetPrivateOffer.Request, PrivateOffer> {
  record Request(String offerId) {}

  @Override
  public Outcome<PrivateOffer> apply(Request request) {
    TenantTable table = tables.current();
    return OfferStore.find(table, request.offerId)
        .map(read -> Outcome.done(view.of(table, read)))
        .orElseGet(() -> OfferStore.missing(request.offerId));
  }
}
