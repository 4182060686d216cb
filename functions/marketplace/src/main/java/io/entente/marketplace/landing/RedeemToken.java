package io.entente.marketplace.landing;

import io.entente.platform.Consumer;
import io.entente.platform.events.Notice;

/** Redeems what waits: AWS did not answer, or whoever was at it never came back. */
record RedeemToken(Redeeming redeeming) implements Consumer {
  static final String NAME = "redeemToken";

  @Override
  public void accept(Notice notice) {
    redeeming.resume(notice.aggregateId());
  }
}
