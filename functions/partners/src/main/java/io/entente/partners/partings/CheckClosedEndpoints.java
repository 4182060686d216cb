package io.entente.partners.partings;

import io.entente.kernel.PartnerId;
import io.entente.platform.Consumer;
import io.entente.platform.events.Notice;

/** Notes that a partner's endpoints are told nothing, or hear again. */
final class CheckClosedEndpoints implements Consumer {
  static final String NAME = "checkClosedEndpoints";

  private final Partings partings;

  CheckClosedEndpoints(Partings partings) {
    this.partings = partings;
  }

  @Override
  public void accept(Notice notice) {
    StepDone done = StepDone.of(partings.table(), notice);
    partings.check(
        new PartnerId(done.partnerId()), done.number(), PartingStep.ENDPOINTS, done.left());
  }
}
