package io.entente.webhooks;

import io.entente.kernel.Fault;
import io.entente.kernel.Outcome;
import io.entente.kernel.Problem;
import io.entente.platform.Operation;
import io.entente.platform.table.Listing;
import io.entente.platform.table.PageCursor;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTables;
import io.entente.platform.table.Timestamps;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Sends again all that was sent, failed or held for an endpoint since an instant, a part at once.
 */
final class ReplayEvents implements Operation<ReplayEvents.Request, ReplayEvents.Replayed> {
  private static final int MOST = 100;

  private static final PageCursor PLACES = PageCursor.of("delivery");

  private static final Fault NO_CURSOR =
      new Fault(
          "/cursor", "cursor", "/cursor is not one that a replay answered; start without it.");

  record Request(String endpointId, String idempotencyKey, Body body) {}

  /** The contract's {@code ReplayEvents}. */
  record Body(Instant since, @Nullable String cursor) {}

  /** The contract's {@code Replayed}. */
  record Replayed(int replayed, @Nullable String nextCursor) {}

  private final TenantTables tables;
  private final Replays replays;

  ReplayEvents(TenantTables tables, Replays replays) {
    this.tables = tables;
    this.replays = replays;
  }

  @Override
  public Outcome<Replayed> apply(Request request) {
    TenantTable table = tables.current();
    return EndpointStore.visible(table, request.endpointId)
        .map(
            read -> read.item().isEnabled() ? replay(table, request) : Replays.<Replayed>disabled())
        .orElseGet(() -> EndpointStore.missing(request.endpointId));
  }

  private Outcome<Replayed> replay(TenantTable table, Request request) {
    return PLACES
        .read(request.body.cursor, Timestamps.text(request.body.since))
        .map(from -> Outcome.done(replay(table, request, from)))
        .orElseGet(() -> Outcome.refused(Problem.invalid(List.of(NO_CURSOR))));
  }

  private Replayed replay(TenantTable table, Request request, String from) {
    var listing =
        new Listing(
            Listing.Index.GSI1, DeliveryItem.list(request.endpointId), from, PageCursor.END, MOST);
    List<Listing.Entry<DeliveryItem.Shown>> found =
        table.listOldest(DeliveryItem.Shown.VIEW, listing);
    List<DeliveryItem> wanted =
        found.stream()
            .filter(entry -> !entry.view().again()) // or it would never end
            .map(entry -> DeliveryStore.get(table, request.endpointId, Delivery.id(entry)))
            .flatMap(Optional::stream)
            .toList();
    replays.again(table, wanted, request.idempotencyKey);
    return new Replayed(wanted.size(), next(found));
  }

  private static @Nullable String next(List<Listing.Entry<DeliveryItem.Shown>> found) {
    return found.size() < MOST ? null : PageCursor.text(found.getLast().sk());
  }
}
