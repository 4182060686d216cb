package io.entente.partners.partings;

import io.entente.kernel.PartnerId;
import io.entente.platform.Consumer;
import io.entente.platform.events.Notice;

/** Notes that a partner's open deals are what the program says. */
final class CheckReleasedDeals implements Consumer {
  static final String NAME = "checkReleasedDeals";

  private final Partings partings;

  CheckReleasedDeals(Partings partings) {
    this.partings = partings;
  }

  @Override
  public void accept(Notice notice) {
    StepDone done = StepDone.of(partings.table(), notice);
    partings.check(new PartnerId(done.partnerId()), done.number(), PartingStep.DEALS, done.left());
  }
}
