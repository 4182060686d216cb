package io.entente.partners.partings;

import io.entente.kernel.Outcome;
import io.entente.kernel.PartnerId;
import io.entente.platform.Operation;

/** Ends the partnership. */
final class TerminatePartner implements Operation<TerminatePartner.Request, PartingView> {
  /** The key is not needed: what is asked for is a state, and asking twice finds it. */
  record Request(String partnerId, String idempotencyKey, Leave body) {}

  private final Partings partings;

  TerminatePartner(Partings partings) {
    this.partings = partings;
  }

  @Override
  public Outcome<PartingView> apply(Request request) {
    return partings.begin(
        new Partings.Wish(new PartnerId(request.partnerId), PartingKind.TERMINATED, request.body));
  }
}
