package io.entente.marketplace;

import io.entente.platform.events.Event;
import io.entente.platform.table.Change;
import io.entente.platform.table.ChangeResult;
import io.entente.platform.table.Listing;
import io.entente.platform.table.PageCursor;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Change sets in the tenant's table. */
final class ChangeSetStore {
  /** When one that waits or runs, or whose sender never came back, is looked at. */
  private static final String DUE = "changeset.due";

  /** What is told of one. */
  record Told(
      String jobId,
      String offerId,
      ChangeSetPurpose purpose,
      ChangeSetState state,
      @Nullable String changeSetId) {}

  private ChangeSetStore() {}

  static Optional<Versioned<ChangeSetItem>> find(TenantTable table, String jobId) {
    return table.find(ChangeSetItem.TYPE, ChangeSetItem.key(jobId));
  }

  /** All of an offer, the oldest first. */
  static List<ChangeSetItem> of(TenantTable table, OfferItem offer) {
    var read = table.read(offer.jobs().stream().map(ChangeSetItem::key).toList());
    var found = read.of(ChangeSetItem.TYPE);
    return offer.jobs().stream()
        .flatMap(id -> found.stream().filter(job -> job.jobId().equals(id)))
        .toList();
  }

  /** With the offer's own change: asked for, and never forgotten. */
  static Change create(Change offer, ChangeSetItem job) {
    return offer.create("job", ChangeSetItem.TYPE, job, event(job));
  }

  static Change next(Change change, Versioned<ChangeSetItem> read, ChangeSetItem next) {
    return change.replace("job", ChangeSetItem.TYPE, next, read, event(next));
  }

  /** Empty if somebody was faster. */
  static Optional<Versioned<ChangeSetItem>> become(
      TenantTable table, Versioned<ChangeSetItem> read, ChangeSetItem next) {
    return next(table.change(), read, next).commit() instanceof ChangeResult.Committed
        ? table.find(ChangeSetItem.TYPE, ChangeSetItem.key(next.jobId()))
        : Optional.empty();
  }

  /** Those that are not over, the oldest first. */
  static List<Listing.Entry<ChangeSetItem.Shown>> open(TenantTable table, String after, int part) {
    return table.listOldest(
        ChangeSetItem.Shown.VIEW,
        new Listing(Listing.Index.GSI1, ChangeSetItem.OPEN, after, PageCursor.END, part));
  }

  private static Event event(ChangeSetItem job) {
    Instant now = job.changedAt();
    var told = new Told(job.jobId(), job.offerId(), job.purpose(), job.state(), job.changeSetId());
    Event event = Event.of(type(job), now, told);
    Instant next = job.nextAt();
    return next == null || !next.isAfter(now) ? event : event.dueAt(DUE, next);
  }

  private static String type(ChangeSetItem job) {
    boolean later = job.nextAt() != null && job.nextAt().isAfter(job.changedAt());
    return switch (job.state()) {
      case WAITING -> later ? "changeset.postponed" : "changeset.queued";
      case UNDER_WAY -> later ? "changeset.taken" : "changeset.queued";
      case RUNNING -> later ? "changeset.running" : "changeset.queued";
      case SUCCEEDED -> "changeset.succeeded";
      case FAILED -> "changeset.failed";
    };
  }
}
