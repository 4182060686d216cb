package io.entente.partners;

import io.entente.kernel.Outcome;
import io.entente.kernel.PartnerId;
import io.entente.platform.Operation;

/** Shows where a partner stands; a partner's people see only their own. */
final class GetTier implements Operation<GetTier.Request, TierView> {
  record Request(String partnerId) {}

  private final Tiers tiers;

  GetTier(Tiers tiers) {
    this.tiers = tiers;
  }

  @Override
  public Outcome<TierView> apply(Request request) {
    var asked = new PartnerId(request.partnerId);
    return PartnerStore.seen(asked, () -> tiers.read(asked).map(TierView::of));
  }
}
