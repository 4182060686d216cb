package io.entente.marketplace;

import io.entente.platform.table.TenantTable;
import io.entente.platform.table.Versioned;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** What a change set has to wait for before it is sent, so that no call is made in vain. */
final class Turns {
  private Turns() {}

  /** Empty where it is its turn. */
  static Optional<ChangeSetItem.Wait> before(TenantTable table, ChangeSetItem job, Instant now) {
    return Stream.of(closed(table, job, now), resting(table, job, now), another(table, job, now))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<ChangeSetItem.Wait> closed(
      TenantTable table, ChangeSetItem job, Instant now) {
    boolean open = ConnectionStore.find(table).map(read -> read.item().isOpen()).orElse(false);
    return open
        ? Optional.empty()
        : Optional.of(
            new ChangeSetItem.Wait(
                "The seller account is not connected, or AWS does not let us in. Try the connection; this goes on by itself then.",
                now.plus(Pauses.SHUT_OUT),
                job.failures()));
  }

  private static Optional<ChangeSetItem.Wait> resting(
      TenantTable table, ChangeSetItem job, Instant now) {
    return RestItem.after(table, now)
        .map(
            end ->
                new ChangeSetItem.Wait(
                    "AWS has as much of this account as it takes; this goes on by itself.",
                    end.plus(Pauses.spread(job.jobId())),
                    job.failures()));
  }

  /** AWS works on one change set of an offer at a time, in the order in which they were asked. */
  private static Optional<ChangeSetItem.Wait> another(
      TenantTable table, ChangeSetItem job, Instant now) {
    boolean first =
        OfferStore.find(table, job.offerId()).map(Versioned::item).stream()
            .flatMap(offer -> ChangeSetStore.of(table, offer).stream())
            .takeWhile(each -> !each.jobId().equals(job.jobId()))
            .allMatch(each -> each.state().isOver());
    return first
        ? Optional.empty()
        : Optional.of(
            new ChangeSetItem.Wait(
                "Another change of the same offer is not over yet.",
                now.plus(Pauses.LOCKED),
                job.failures()));
  }
}
