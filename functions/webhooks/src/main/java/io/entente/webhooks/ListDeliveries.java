package io.entente.webhooks;

import io.entente.kernel.Outcome;
import io.entente.platform.Operation;
import io.entente.platform.table.Listing;
import io.entente.platform.table.PageCursor;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTables;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was sent to one of the caller's endpoints, the latest first. */
final class ListDeliveries implements Operation<ListDeliveries.Request, ListDeliveries.Page> {
  private static final int USUAL_LIMIT = 50;

  private static final PageCursor PLACES = PageCursor.of("delivery");

  record Request(String endpointId, @Nullable Integer limit, @Nullable String cursor) {}

  /** The contract's {@code DeliveryPage}. */
  record Page(List<Delivery> data, @Nullable String nextCursor) {}

  private final TenantTables tables;

  ListDeliveries(TenantTables tables) {
    this.tables = tables;
  }

  @Override
  public Outcome<Page> apply(Request request) {
    TenantTable table = tables.current();
    if (EndpointStore.visible(table, request.endpointId).isEmpty()) {
      return EndpointStore.missing(request.endpointId);
    }
    return PLACES.page(request.cursor, PageCursor.END, before -> page(table, request, before));
  }

  private static Page page(TenantTable table, Request request, String before) {
    int limit = request.limit == null ? USUAL_LIMIT : request.limit;
    var listing =
        new Listing(
            Listing.Index.GSI1,
            DeliveryItem.list(request.endpointId),
            PageCursor.BEGIN,
            before,
            limit);
    List<Listing.Entry<DeliveryItem.Shown>> found = table.list(DeliveryItem.Shown.VIEW, listing);
    return new Page(
        found.stream().map(Delivery::of).toList(),
        found.size() < limit ? null : PageCursor.text(found.getLast().sk()));
  }
}
