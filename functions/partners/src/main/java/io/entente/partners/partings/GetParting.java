package io.entente.partners.partings;

import io.entente.kernel.Outcome;
import io.entente.kernel.PartnerId;
import io.entente.kernel.ProblemKind;
import io.entente.platform.Operation;

/** Shows how far a partner's going is. */
final class GetParting implements Operation<GetParting.Request, PartingView> {
  record Request(String partnerId) {}

  private final Partings partings;

  GetParting(Partings partings) {
    this.partings = partings;
  }

  @Override
  public Outcome<PartingView> apply(Request request) {
    return partings
        .find(new PartnerId(request.partnerId))
        .map(read -> Outcome.done(PartingView.of(read.item())))
        .orElseGet(
            () ->
                Outcome.refused(
                    ProblemKind.NOT_FOUND,
                    "Partner %s was never suspended or terminated here."
                        .formatted(request.partnerId)));
  }
}
