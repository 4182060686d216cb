package io.entente.partners;

import io.entente.kernel.Outcome;
import io.entente.kernel.ProblemKind;
import io.entente.platform.Operation;
import io.entente.platform.table.Versioned;

/** Shows how far all tiers were looked at under a version of the program. */
final class GetTierRun implements Operation<GetTierRun.Request, TierRun> {
  record Request(long version) {}

  private final Tiers tiers;

  GetTierRun(Tiers tiers) {
    this.tiers = tiers;
  }

  @Override
  public Outcome<TierRun> apply(Request request) {
    return tiers
        .table()
        .find(TierRunItem.TYPE, TierRunItem.key(request.version))
        .map(Versioned::item)
        .map(TierRun::of)
        .map(Outcome::done)
        .orElseGet(
            () ->
                Outcome.refused(
                    ProblemKind.NOT_FOUND,
                    "No tiers were looked at because of version %d of the program."
                        .formatted(request.version)));
  }
}
