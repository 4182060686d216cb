package io.entente.partners;

import io.entente.kernel.Outcome;
import io.entente.kernel.PartnerId;
import io.entente.platform.Operation;

/** Shows one partner; a partner's people see only their own. */
final class GetPartner implements Operation<GetPartner.Request, Partner> {
  record Request(String partnerId) {}

  private final PartnerStore partners;

  GetPartner(PartnerStore partners) {
    this.partners = partners;
  }

  @Override
  public Outcome<Partner> apply(Request request) {
    var asked = new PartnerId(request.partnerId);
    return PartnerStore.seen(asked, () -> partners.find(asked).map(Partner::of));
  }
}
