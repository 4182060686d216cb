package io.entente.marketplace;

import io.entente.kernel.Outcome;
import io.entente.kernel.ProblemKind;
import io.entente.platform.table.Attempts;
import io.entente.platform.table.Change;
import io.entente.platform.table.ChangeResult;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTables;
import io.entente.platform.table.Versioned;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Changes an offer, whoever else changes it: reads, decides, writes, and reads again if need be.
 */
record OfferChanges(TenantTables tables, OfferView view) {
  /** Which offer, as the caller knew it. */
  record Wanted(String offerId, @Nullable Long ifMatch) {}

  /** What is to be written, or why not; an empty change where it is so already. */
  @FunctionalInterface
  interface Step {
    Outcome<Optional<Change>> taken(TenantTable table, Versioned<OfferItem> read);
  }

  Outcome<PrivateOffer> of(Wanted wanted, Step step) {
    TenantTable table = tables.current();
    return Attempts.of(
        () ->
            OfferStore.find(table, wanted.offerId)
                .map(read -> stale(wanted, read).orElseGet(() -> taken(table, read, step)))
                .orElseGet(() -> Optional.of(OfferStore.missing(wanted.offerId))));
  }

  private static Optional<Optional<Outcome<PrivateOffer>>> stale(
      Wanted wanted, Versioned<OfferItem> read) {
    return wanted.ifMatch == null || wanted.ifMatch == read.version()
        ? Optional.empty()
        : Optional.of(
            Optional.of(
                Outcome.refused(
                    ProblemKind.STALE_VERSION,
                    "The offer is at version %d now; read it again.".formatted(read.version()))));
  }

  private Optional<Outcome<PrivateOffer>> taken(
      TenantTable table, Versioned<OfferItem> read, Step step) {
    return switch (step.taken(table, read)) {
      case Outcome.Refused<Optional<Change>>(var problem) -> Optional.of(Outcome.refused(problem));
      case Outcome.Done<Optional<Change>>(Optional<Change> change) ->
          change.isEmpty() || change.get().commit() instanceof ChangeResult.Committed
              ? shown(table, read.item().offerId())
              : Optional.empty();
    };
  }

  private Optional<Outcome<PrivateOffer>> shown(TenantTable table, String offerId) {
    return OfferStore.find(table, offerId).map(now -> Outcome.done(view.of(table, now)));
  }

  /** What is said of an offer that is too far for what was asked. */
  static <T> Outcome<T> conflict(OfferItem offer, String mend) {
    return Outcome.refused(
        ProblemKind.CONFLICT, "The offer is %s. %s".formatted(offer.state(), mend));
  }
}
