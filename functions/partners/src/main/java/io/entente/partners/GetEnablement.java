package io.entente.partners;

import io.entente.kernel.Outcome;
import io.entente.partners.journeys.JourneyItem;
import io.entente.partners.journeys.JourneyItem.Firsts;
import io.entente.partners.performance.Speed;
import io.entente.platform.Operation;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * How fast the partners that began in one month come to their first business: each number is
 * defined in the contract, and measured from the events.
 */
final class GetEnablement implements Operation<GetEnablement.Request, GetEnablement.Enablement> {
  /** As many as one read brings; of a larger group, the first by their ids. */
  private static final int MOST = 1_000;

  record Request(String cohort) {}

  /** The contract's {@code Enablement}. */
  record Enablement(
      String cohort,
      Speed timeToFirstRegisteredDeal,
      Speed timeToFirstWonDeal,
      Speed enablementVelocity) {}

  private final Journeys journeys;

  GetEnablement(Journeys journeys) {
    this.journeys = journeys;
  }

  @Override
  public Outcome<Enablement> apply(Request request) {
    List<JourneyItem.Shown> cohort = journeys.cohort(request.cohort, MOST);
    Instant now = journeys.now();
    return Outcome.done(
        new Enablement(
            request.cohort,
            Speed.of(signed(cohort).map(GetEnablement::toRegistered).toList(), now),
            Speed.of(signed(cohort).map(GetEnablement::toWon).toList(), now),
            Speed.of(cohort.stream().map(GetEnablement::toClosed).toList(), now)));
  }

  private static Stream<Firsts> signed(List<JourneyItem.Shown> cohort) {
    return cohort.stream().map(JourneyItem.Shown::firsts).filter(each -> each.signedAt() != null);
  }

  private static Speed.Way toRegistered(Firsts firsts) {
    return new Speed.Way(Objects.requireNonNull(firsts.signedAt()), firsts.registeredAt());
  }

  private static Speed.Way toWon(Firsts firsts) {
    return new Speed.Way(Objects.requireNonNull(firsts.signedAt()), firsts.wonAt());
  }

  private static Speed.Way toClosed(JourneyItem.Shown journey) {
    return new Speed.Way(journey.begunAt(), journey.firsts().wonAt());
  }
}
