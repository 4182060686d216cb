package io.entente.marketplace;

import io.entente.kernel.Outcome;
import io.entente.kernel.ProblemKind;
import io.entente.marketplace.agreements.Purchases;
import io.entente.marketplace.landing.Buyers;
import io.entente.platform.Operation;
import io.entente.platform.items.ProtectedDeal;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTables;
import java.util.List;
import java.util.Optional;

/** From any end to all of it: the deal, its offers, their change sets, agreements and buyers. */
record GetOfferTimeline(TenantTables tables, OfferView view)
    implements Operation<GetOfferTimeline.Request, OfferTimeline> {
  private static final int MOST = 50;
  private static final String DEAL = "deal_";
  private static final String OFFER = "offer_";
  private static final String BUYER = "buyer_";

  record Request(String of) {}

  @Override
  public Outcome<OfferTimeline> apply(Request request) {
    TenantTable table = tables.current();
    return dealId(table, request.of)
        .flatMap(id -> OfferStore.deal(table, id))
        .map(deal -> Outcome.done(timeline(table, deal)))
        .orElseGet(
            () ->
                Outcome.refused(
                    ProblemKind.NOT_FOUND,
                    "%s is no deal that was protected, and no offer, change set, agreement or buyer of one."
                        .formatted(request.of)));
  }

  private static Optional<String> dealId(TenantTable table, String of) {
    if (of.startsWith(DEAL)) {
      return Optional.of(of);
    }
    if (of.startsWith(BUYER)) {
      return Buyers.agreementOf(table, of).flatMap(id -> Purchases.dealOf(table, id));
    }
    return offerId(table, of)
        .flatMap(id -> OfferStore.find(table, id))
        .map(read -> read.item().dealId())
        .or(() -> Purchases.dealOf(table, of));
  }

  private static Optional<String> offerId(TenantTable table, String of) {
    return of.startsWith(OFFER)
        ? Optional.of(of)
        : OfferStore.link(table, of).map(OfferLinkItem::offerId);
  }

  private OfferTimeline timeline(TenantTable table, ProtectedDeal deal) {
    List<PrivateOffer> offers =
        OfferStore.ofDeal(table, deal.dealId()).offers().stream()
            .limit(MOST)
            .flatMap(id -> OfferStore.find(table, id).stream())
            .map(read -> view.of(table, read))
            .toList();
    return new OfferTimeline(
        deal.dealId(),
        deal.status(),
        deal.partnerId(),
        deal.customer().legalName(),
        offers,
        Purchases.of(table, deal.dealId()));
  }
}
