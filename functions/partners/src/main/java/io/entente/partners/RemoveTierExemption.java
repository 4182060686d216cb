package io.entente.partners;

import io.entente.kernel.Outcome;
import io.entente.kernel.PartnerId;
import io.entente.platform.Operation;

/** What is measured counts again. */
final class RemoveTierExemption implements Operation<RemoveTierExemption.Request, TierView> {
  record Request(String partnerId) {}

  private final Tiers tiers;

  RemoveTierExemption(Tiers tiers) {
    this.tiers = tiers;
  }

  @Override
  public Outcome<TierView> apply(Request request) {
    return tiers.shown(new PartnerId(request.partnerId), facts -> facts.except(null));
  }
}
