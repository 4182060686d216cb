package io.entente.marketplace;

import io.entente.platform.Consumer;
import io.entente.platform.events.EventItem;
import io.entente.platform.events.Notice;
import io.entente.platform.table.ChangeResult;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTables;
import io.entente.platform.table.Versioned;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A buyer accepted: the offer says so, and is found by the agreement's id from then on. */
record NoteAcceptance(TenantTables tables, Clock clock) implements Consumer {
  static final String NAME = "noteAcceptance";

  /** As much of the agreement's event as is asked for. */
  record Told(String agreementId, @Nullable String offerId) {}

  @Override
  public void accept(Notice notice) {
    TenantTable table = tables.current();
    Told told = EventItem.told(table, notice, Told.class).orElseThrow();
    Optional.ofNullable(told.offerId)
        .flatMap(awsOfferId -> OfferStore.link(table, awsOfferId))
        .flatMap(link -> OfferStore.find(table, link.offerId()))
        .filter(read -> isNews(read.item(), told.agreementId))
        .ifPresent(read -> note(table, read, told.agreementId));
  }

  /** Also of one that had expired or was about to: AWS took it in time. */
  private static boolean isNews(OfferItem offer, String agreementId) {
    return switch (offer.state()) {
      case RELEASING, RELEASED, EXPIRED -> true;
      case ACCEPTED -> !agreementId.equals(offer.agreementId());
      case DRAFT, FAILED, WITHDRAWN -> false;
    };
  }

  private void note(TenantTable table, Versioned<OfferItem> read, String agreementId) {
    OfferItem next = read.item().accepted(agreementId, clock.instant());
    ChangeResult result =
        OfferStore.become(table, read, new OfferStore.Becoming(next, "offer.accepted"))
            .put(OfferLinkItem.TYPE, new OfferLinkItem(agreementId, next.offerId(), ""))
            .commit();
    if (!(result instanceof ChangeResult.Committed)) {
      throw new IllegalStateException("others change the same offer"); // it comes again
    }
  }
}
