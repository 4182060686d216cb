package io.entente.partners;

import io.entente.kernel.Outcome;
import io.entente.kernel.PartnerId;
import io.entente.platform.Operation;

/**
 * Shows all that stands of a partner, in one answer. It is read from what is kept for it, by key:
 * as many reads for a partner with a thousand deals as for one with none.
 */
final class GetPartnerOverview implements Operation<GetPartnerOverview.Request, PartnerOverview> {
  record Request(String partnerId) {}

  private final Journeys journeys;

  GetPartnerOverview(Journeys journeys) {
    this.journeys = journeys;
  }

  @Override
  public Outcome<PartnerOverview> apply(Request request) {
    var asked = new PartnerId(request.partnerId);
    return PartnerStore.mayBeSeen(asked)
        ? journeys.overview(asked).map(Outcome::done).orElseGet(() -> PartnerStore.missing(asked))
        : PartnerStore.missing(asked);
  }
}
