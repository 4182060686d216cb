package io.entente.partners;

import io.entente.kernel.PartnerId;
import io.entente.platform.Consumer;
import io.entente.platform.events.Notice;

/** A partner changed, or its time has come: it is brought as far on its journey as it has got. */
final class AdvanceJourney implements Consumer {
  static final String NAME = "advanceJourney";

  private final Journeys journeys;

  AdvanceJourney(Journeys journeys) {
    this.journeys = journeys;
  }

  @Override
  public void accept(Notice notice) {
    journeys.advance(new PartnerId(notice.aggregateId()));
  }
}
