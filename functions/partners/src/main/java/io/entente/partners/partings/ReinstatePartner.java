package io.entente.partners.partings;

import io.entente.kernel.Outcome;
import io.entente.kernel.PartnerId;
import io.entente.platform.Operation;

/** Takes a partner back that was suspended or terminated. */
final class ReinstatePartner implements Operation<ReinstatePartner.Request, PartingView> {
  /** The key is not needed: what is asked for is a state, and asking twice finds it. */
  record Request(String partnerId, String idempotencyKey, Why body) {}

  private final Partings partings;

  ReinstatePartner(Partings partings) {
    this.partings = partings;
  }

  @Override
  public Outcome<PartingView> apply(Request request) {
    return partings.begin(
        new Partings.Wish(
            new PartnerId(request.partnerId),
            PartingKind.REINSTATED,
            new Leave(request.body.reason(), null)));
  }
}
