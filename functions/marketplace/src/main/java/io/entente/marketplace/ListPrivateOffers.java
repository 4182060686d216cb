package io.entente.marketplace;

import io.entente.kernel.Outcome;
import io.entente.platform.Operation;
import io.entente.platform.table.Listing;
import io.entente.platform.table.PageCursor;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTables;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Offers, the latest first: all, those of a state, or those of a deal. */
record ListPrivateOffers(TenantTables tables)
    implements Operation<ListPrivateOffers.Request, ListPrivateOffers.Page> {
  private static final int USUAL_LIMIT = 50;

  private static final PageCursor PLACES = PageCursor.of("offer");

  record Request(
      @Nullable OfferState state,
      @Nullable String dealId,
      @Nullable Integer limit,
      @Nullable String cursor) {}

  /** The contract's {@code PrivateOfferPage}. */
  record Page(List<PrivateOffer.Line> data, @Nullable String nextCursor) {}

  @Override
  public Outcome<Page> apply(Request request) {
    return request.dealId == null
        ? PLACES.page(request.cursor, PageCursor.END, before -> page(request, before))
        : Outcome.done(ofDeal(request, request.dealId));
  }

  private Page page(Request request, String before) {
    int limit = Optional.ofNullable(request.limit).orElse(USUAL_LIMIT);
    var found = tables.current().list(OfferItem.Shown.VIEW, listing(request, before, limit));
    return new Page(
        found.stream().map(entry -> PrivateOffer.Line.of(entry.view())).toList(),
        found.size() < limit ? null : PageCursor.text(found.getLast().sk()));
  }

  private static Listing listing(Request request, String before, int limit) {
    return request.state == null
        ? new Listing(Listing.Index.GSI2, OfferItem.ALL, PageCursor.BEGIN, before, limit)
        : new Listing(
            Listing.Index.GSI1, OfferItem.list(request.state), PageCursor.BEGIN, before, limit);
  }

  /** A deal has few, one after the other. */
  private Page ofDeal(Request request, String dealId) {
    TenantTable table = tables.current();
    var keys =
        OfferStore.ofDeal(table, dealId).offers().reversed().stream()
            .limit(USUAL_LIMIT)
            .map(OfferItem::key)
            .toList();
    return new Page(
        table.read(keys).of(OfferItem.TYPE).stream()
            .filter(offer -> request.state == null || offer.state() == request.state)
            .sorted(Comparator.comparing(OfferItem::createdAt).reversed())
            .map(offer -> PrivateOffer.Line.of(offer.shown()))
            .toList(),
        null);
  }
}
