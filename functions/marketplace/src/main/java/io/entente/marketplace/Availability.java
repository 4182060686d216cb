package io.entente.marketplace;

import io.entente.kernel.Outcome;
import io.entente.platform.table.Change;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Has the last day of a released offer set at AWS; another change of the same offer comes first.
 */
record Availability(Drafting drafting) {
  /** For what, and which day. */
  record Day(ChangeSetPurpose purpose, LocalDate until) {}

  Outcome<Optional<Change>> asked(TenantTable table, Versioned<OfferItem> read, Day day) {
    OfferItem offer = read.item();
    String aws = offer.awsOfferId();
    if (offer.state() != OfferState.RELEASED || aws == null) {
      return OfferChanges.conflict(
          offer, "Only one that is released and not accepted has a last day to set.");
    }
    return isUnderWay(table, offer, day)
        ? Outcome.done(Optional.empty())
        : Outcome.done(Optional.of(job(table, read, day)));
  }

  /** Who asks twice finds what was asked first. */
  private static boolean isUnderWay(TenantTable table, OfferItem offer, Day day) {
    return ChangeSetStore.of(table, offer).stream()
        .filter(job -> !job.state().isOver())
        .anyMatch(job -> job.purpose() == day.purpose && day.until.equals(job.until()));
  }

  private Change job(TenantTable table, Versioned<OfferItem> read, Day day) {
    OfferItem offer = read.item();
    Instant now = drafting.clock().instant();
    String jobId = ReleasePrivateOffer.jobId(offer.offerId(), read.version());
    var asked =
        new ChangeSetItem.Asked(
            jobId,
            offer.offerId(),
            day.purpose,
            PlannedChanges.available(String.valueOf(offer.awsOfferId()), day.until),
            day.until);
    OfferItem next = offer.asked(jobId, offer.state(), now);
    return ChangeSetStore.create(
        OfferStore.become(table, read, new OfferStore.Becoming(next, "offer.changing")),
        ChangeSetItem.asked(asked, now));
  }
}
