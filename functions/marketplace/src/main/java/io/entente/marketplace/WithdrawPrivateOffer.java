package io.entente.marketplace;

import io.entente.kernel.Outcome;
import io.entente.platform.Operation;
import io.entente.platform.table.Change;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.Versioned;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lets an offer be of which nothing is at AWS; its deal is free for another. */
record WithdrawPrivateOffer(OfferChanges changes, Clock clock)
    implements Operation<WithdrawPrivateOffer.Request, PrivateOffer> {
  /** The key is not needed: what is asked for is a state, and asking twice finds it. */
  record Request(String offerId, String idempotencyKey, @Nullable Long ifMatch) {}

  @Override
  public Outcome<PrivateOffer> apply(Request request) {
    return changes.of(new OfferChanges.Wanted(request.offerId, request.ifMatch), this::withdrawn);
  }

  private Outcome<Optional<Change>> withdrawn(TenantTable table, Versioned<OfferItem> read) {
    OfferItem offer = read.item();
    return switch (offer.state()) {
      case DRAFT, FAILED -> {
        OfferItem next = offer.ended(OfferState.WITHDRAWN, clock.instant());
        yield Outcome.done(
            Optional.of(
                OfferStore.become(table, read, new OfferStore.Becoming(next, "offer.withdrawn"))));
      }
      case WITHDRAWN -> Outcome.done(Optional.empty());
      case RELEASING, RELEASED -> OfferChanges.conflict(offer, "Expire it once it is released.");
      case ACCEPTED, EXPIRED -> OfferChanges.conflict(offer, "It has ended already.");
    };
  }
}
