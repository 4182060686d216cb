package io.entente.partners.partings;

import io.entente.kernel.Outcome;
import io.entente.kernel.PartnerId;
import io.entente.platform.Operation;

/** Lets a partner take no part for a while. */
final class SuspendPartner implements Operation<SuspendPartner.Request, PartingView> {
  /** The key is not needed: what is asked for is a state, and asking twice finds it. */
  record Request(String partnerId, String idempotencyKey, Leave body) {}

  private final Partings partings;

  SuspendPartner(Partings partings) {
    this.partings = partings;
  }

  @Override
  public Outcome<PartingView> apply(Request request) {
    return partings.begin(
        new Partings.Wish(new PartnerId(request.partnerId), PartingKind.SUSPENDED, request.body));
  }
}
