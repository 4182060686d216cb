package io.entente.marketplace.landing;

import io.entente.kernel.Outcome;
import io.entente.kernel.ProblemKind;
import io.entente.platform.Operation;
import io.entente.platform.table.Attempts;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTables;
import io.entente.platform.table.Versioned;
import java.time.Clock;
import java.util.Optional;

/** The vendor says that all is set up for a buyer, and the buyer's page says so too. */
record CompleteBuyerSetUp(TenantTables tables, Clock clock)
    implements Operation<CompleteBuyerSetUp.Request, Buyer> {
  /** The key is not needed: done twice it is done. */
  record Request(String buyerId, String idempotencyKey) {}

  @Override
  public Outcome<Buyer> apply(Request request) {
    var store = new LandingStore(tables.current());
    return Attempts.of(
        () ->
            store
                .buyer(request.buyerId)
                .map(read -> completed(store.table(), read))
                .orElseGet(() -> Optional.of(Buyers.missing(request.buyerId))));
  }

  private Optional<Outcome<Buyer>> completed(TenantTable table, Versioned<BuyerItem> read) {
    return switch (read.item().state()) {
      case READY -> Optional.of(Outcome.done(Buyer.of(read)));
      case DETAILS_WANTED ->
          Optional.of(
              Outcome.refused(
                  ProblemKind.CONFLICT,
                  "Buyer %s has not said who it is yet; there is nothing to set up."
                      .formatted(read.item().buyerId())));
      case REGISTERED -> ready(table, read);
    };
  }

  private Optional<Outcome<Buyer>> ready(TenantTable table, Versioned<BuyerItem> read) {
    BuyerItem next = read.item().ready(clock.instant());
    return Buyers.become(table, read, next, "buyer.ready")
        ? Optional.of(Outcome.done(Buyer.of(new Versioned<>(next, read.version() + 1, ""))))
        : Optional.empty();
  }
}
