package io.entente.marketplace;

import io.entente.kernel.Fault;
import io.entente.kernel.Outcome;
import io.entente.kernel.Problem;
import io.entente.platform.Operation;
import io.entente.platform.table.Change;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.Versioned;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Has a released offer accepted until another day. */
record ExtendPrivateOffer(OfferChanges changes, Drafting drafting)
    implements Operation<ExtendPrivateOffer.Request, PrivateOffer> {
  /** The key is not needed: what is asked for is a state, and asking twice finds it. */
  record Request(String offerId, String idempotencyKey, @Nullable Long ifMatch, Body body) {}

  /** The contract's {@code ExtendPrivateOffer}. */
  record Body(LocalDate availableUntil) {}

  @Override
  public Outcome<PrivateOffer> apply(Request request) {
    return changes.of(
        new OfferChanges.Wanted(request.offerId, request.ifMatch),
        (table, read) -> extended(table, read, request.body.availableUntil));
  }

  private Outcome<Optional<Change>> extended(
      TenantTable table, Versioned<OfferItem> read, LocalDate until) {
    List<OfferFault> faults = faults(read.item(), until);
    return faults.isEmpty()
        ? new Availability(drafting)
            .asked(table, read, new Availability.Day(ChangeSetPurpose.EXTEND, until))
        : Outcome.refused(
            Problem.invalid(
                faults.stream()
                    .map(each -> new Fault("/availableUntil", each.code(), each.message()))
                    .toList()));
  }

  /** What was released cannot be changed but for its last day: only days can be wrong. */
  private List<OfferFault> faults(OfferItem offer, LocalDate until) {
    return DayRules.ofExtension(offer.terms().availableUntil(until), drafting.today());
  }
}
