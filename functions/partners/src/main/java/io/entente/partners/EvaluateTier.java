package io.entente.partners;

import io.entente.kernel.PartnerId;
import io.entente.platform.Consumer;
import io.entente.platform.events.Notice;
import java.util.function.UnaryOperator;

/** Looks at a partner's tier because the partner changed, or because its time has come. */
final class EvaluateTier implements Consumer {
  static final String NAME = "evaluateTier";

  private final Tiers tiers;

  EvaluateTier(Tiers tiers) {
    this.tiers = tiers;
  }

  @Override
  public void accept(Notice notice) {
    tiers.evaluate(new PartnerId(notice.aggregateId()), UnaryOperator.identity());
  }
}
