package io.entente.crm;

import io.entente.platform.events.Event;
import io.entente.platform.table.ChangeResult;
import io.entente.platform.table.Listing;
import io.entente.platform.table.PageCursor;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Pushes in the tenant's table. */
final class PushStore {
  /** When a push that waits, or whose worker never came back, is looked at. */
  private static final String DUE = "crmpush.due";

  /** What is told of one. */
  record Told(
      String dealId, PushState state, @Nullable String opportunityId, @Nullable String fault) {}

  private PushStore() {}

  static Optional<Versioned<PushItem>> find(TenantTable table, String dealId) {
    return table.find(PushItem.TYPE, PushItem.key(dealId));
  }

  /** Whether it became that; else somebody was faster. */
  static boolean become(TenantTable table, Optional<Versioned<PushItem>> read, PushItem next) {
    return table.change().aggregate("push", PushItem.TYPE, next, read, event(next)).commit()
        instanceof ChangeResult.Committed;
  }

  private static Event event(PushItem push) {
    Instant now = push.changedAt();
    var told = new Told(push.dealId(), push.state(), push.opportunityId(), push.fault());
    Event event = Event.of(type(push, now), now, told);
    Instant next = push.nextAt();
    return next == null || !next.isAfter(now) ? event : event.dueAt(DUE, next);
  }

  private static String type(PushItem push, Instant now) {
    return switch (push.state()) {
      case WAITING ->
          push.nextAt() == null || !push.nextAt().isAfter(now)
              ? "crmpush.released"
              : "crmpush.postponed";
      case UNDER_WAY -> "crmpush.taken";
      case DONE -> "crmpush.done";
      case FAULT -> "crmpush.failed";
      case SKIPPED -> "crmpush.skipped";
    };
  }

  /** The latest first, those below that place. */
  static List<Listing.Entry<PushItem.Shown>> list(
      TenantTable table, PushState state, String before, int limit) {
    return table.list(
        PushItem.Shown.VIEW,
        new Listing(Listing.Index.GSI1, PushItem.list(state), PageCursor.BEGIN, before, limit));
  }

  /** How many there are, at most that many. */
  static int count(TenantTable table, PushState state, int most) {
    return list(table, state, PageCursor.END, most).size();
  }
}
