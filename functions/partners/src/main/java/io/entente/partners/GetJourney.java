package io.entente.partners;

import io.entente.kernel.Outcome;
import io.entente.kernel.PartnerId;
import io.entente.kernel.ProblemKind;
import io.entente.platform.Operation;

/** Shows how far a partner is on its journey; a partner's people see their own partner's. */
final class GetJourney implements Operation<GetJourney.Request, JourneyView> {
  record Request(String partnerId) {}

  private final Journeys journeys;

  GetJourney(Journeys journeys) {
    this.journeys = journeys;
  }

  @Override
  public Outcome<JourneyView> apply(Request request) {
    var asked = new PartnerId(request.partnerId);
    return PartnerStore.mayBeSeen(asked)
        ? journeys
            .read(asked)
            .flatMap(JourneyView::of)
            .map(Outcome::done)
            .orElseGet(() -> none(asked))
        : none(asked);
  }

  private static Outcome<JourneyView> none(PartnerId asked) {
    return Outcome.refused(
        ProblemKind.NOT_FOUND,
        "There is no partner %s on a journey that you may see.".formatted(asked));
  }
}
