package io.entente.partners;

import io.entente.kernel.Outcome;
import io.entente.kernel.PartnerId;
import io.entente.platform.Operation;

/** Shows what a partner signs and has signed; its own people see only their own. */
final class GetPartnerAgreement implements Operation<GetPartnerAgreement.Request, AgreementView> {
  record Request(String partnerId) {}

  private final Agreements agreements;

  GetPartnerAgreement(Agreements agreements) {
    this.agreements = agreements;
  }

  @Override
  public Outcome<AgreementView> apply(Request request) {
    var asked = new PartnerId(request.partnerId);
    return agreements
        .visible(asked)
        .map(reading -> Outcome.done(reading.view()))
        .orElseGet(() -> PartnerStore.missing(asked));
  }
}
