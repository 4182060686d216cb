package io.entente.marketplace.landing;

import io.entente.kernel.Outcome;
import io.entente.platform.Operation;

/** What stands on a buyer's page: the same today and next week, for whoever has the cookie. */
record GetBuyerRegistration(BuyerDoor door)
    implements Operation<GetBuyerRegistration.Request, BuyerRegistration> {
  record Request() {}

  @Override
  public Outcome<BuyerRegistration> apply(Request request) {
    return door.visit().map(visit -> Outcome.done(visit.shown())).orElseGet(BuyerDoor::closed);
  }
}
