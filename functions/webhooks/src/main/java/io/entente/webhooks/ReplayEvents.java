package io.entente.webhooks;

import io.entente.kernel.Outcome;
import io.entente.platform.Operation;
import io.entente.platform.SideBySide;
import io.entente.platform.table.Listing;
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

  /** After every place of a list. */
  private static final String END = "~";

  record Request(String endpointId, String idempotencyKey, Body body) {}

  /** The contract's {@code ReplayEvents}. */
  record Body(Instant since) {}

  /** The contract's {@code Replayed}. */
  record Replayed(int replayed, @Nullable Instant nextSince) {}

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
            read ->
                read.item().isEnabled()
                    ? Outcome.done(replay(table, request))
                    : Replays.<Replayed>disabled())
        .orElseGet(() -> EndpointStore.missing(request.endpointId));
  }

  private Replayed replay(TenantTable table, Request request) {
    List<Listing.Entry<DeliveryItem.Shown>> found =
        table.listOldest(DeliveryItem.Shown.VIEW, listing(request));
    List<DeliveryItem> wanted =
        found.stream()
            .filter(entry -> !entry.view().again()) // or it would never end
            .map(entry -> DeliveryStore.get(table, request.endpointId, Delivery.id(entry)))
            .flatMap(Optional::stream)
            .toList();
    SideBySide.map(wanted, delivery -> replays.again(table, delivery, request.idempotencyKey));
    return new Replayed(wanted.size(), next(found));
  }

  /** Those of the last one's millisecond come once more, under the same webhook-ids. */
  private static @Nullable Instant next(List<Listing.Entry<DeliveryItem.Shown>> found) {
    return found.size() < MOST ? null : Delivery.since(found.getLast());
  }

  private static Listing listing(Request request) {
    return new Listing(
        Listing.Index.GSI1,
        DeliveryItem.list(request.endpointId),
        Timestamps.text(request.body.since),
        END,
        MOST);
  }
}
