package io.entente.webhooks;

import io.entente.kernel.Outcome;
import io.entente.platform.Operation;
import io.entente.platform.table.Listing;
import io.entente.platform.table.PageCursor;
import io.entente.platform.table.TenantTables;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a source sent, the latest first; also one that is deleted. */
record ListInboundMessages(TenantTables tables)
    implements Operation<ListInboundMessages.Request, ListInboundMessages.Page> {
  private static final int USUAL_LIMIT = 50;

  private static final PageCursor PLACES = PageCursor.of("message");

  record Request(String sourceId, @Nullable Integer limit, @Nullable String cursor) {}

  /** The contract's {@code InboundMessagePage}. */
  record Page(List<InboundMessage.Line> data, @Nullable String nextCursor) {}

  @Override
  public Outcome<Page> apply(Request request) {
    if (!InboundStore.isKnown(tables.current(), request.sourceId)) {
      return InboundStore.missing(request.sourceId);
    }
    return PLACES.page(request.cursor, PageCursor.END, before -> page(request, before));
  }

  private Page page(Request request, String before) {
    int limit = Optional.ofNullable(request.limit).orElse(USUAL_LIMIT);
    var listing =
        new Listing(
            Listing.Index.GSI1,
            InboundMessageItem.list(request.sourceId),
            PageCursor.BEGIN,
            before,
            limit);
    List<Listing.Entry<InboundMessageItem.Shown>> found =
        tables.current().list(InboundMessageItem.Shown.VIEW, listing);
    return new Page(
        found.stream().map(InboundMessage.Line::of).toList(),
        found.size() < limit ? null : PageCursor.text(found.getLast().sk()));
  }
}
