package io.entente.partners;

import io.entente.kernel.Outcome;
import io.entente.kernel.PartnerId;
import io.entente.kernel.ProblemKind;
import io.entente.platform.Operation;
import io.entente.platform.caller.Caller;

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
    return visible(asked)
        ? partners.find(asked).map(p -> Outcome.done(Partner.of(p))).orElseGet(() -> missing(asked))
        : missing(asked);
  }

  private static boolean visible(PartnerId asked) {
    return !(Caller.current() instanceof Caller.Member member)
        || member.partner().map(asked::equals).orElse(true);
  }

  private static Outcome<Partner> missing(PartnerId asked) {
    return Outcome.refused(
        ProblemKind.NOT_FOUND, "There is no partner %s that you may see.".formatted(asked));
  }
}
