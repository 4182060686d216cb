package io.entente.marketplace;

import io.entente.kernel.Outcome;
import io.entente.platform.Operation;
import io.entente.platform.table.Change;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.Versioned;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Has a released offer end at AWS. AWS's pages differ on whether a day that is past does that;
 * where it is refused, the fault says which day is taken.
 */
record ExpirePrivateOffer(OfferChanges changes, Drafting drafting)
    implements Operation<ExpirePrivateOffer.Request, PrivateOffer> {
  /** The key is not needed: what is asked for is a state, and asking twice finds it. */
  record Request(String offerId, String idempotencyKey, @Nullable Long ifMatch) {}

  @Override
  public Outcome<PrivateOffer> apply(Request request) {
    return changes.of(new OfferChanges.Wanted(request.offerId, request.ifMatch), this::expired);
  }

  private Outcome<Optional<Change>> expired(TenantTable table, Versioned<OfferItem> read) {
    return read.item().state() == OfferState.EXPIRED
        ? Outcome.done(Optional.empty())
        : new Availability(drafting)
            .asked(
                table,
                read,
                new Availability.Day(ChangeSetPurpose.EXPIRE, drafting.today().minusDays(1)));
  }
}
