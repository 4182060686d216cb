package io.entente.marketplace;

import io.entente.kernel.Outcome;
import io.entente.kernel.ProblemKind;
import io.entente.marketplace.agreements.Offers;
import io.entente.platform.events.Event;
import io.entente.platform.items.ProtectedDeal;
import io.entente.platform.table.Change;
import io.entente.platform.table.Condition;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.Versioned;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Offers in the tenant's table. */
final class OfferStore {
  /** What is told of one; neither its amount nor who may accept it. */
  record Told(
      String offerId,
      String dealId,
      String partnerId,
      OfferState state,
      LocalDate availableUntil,
      @Nullable String awsOfferId) {}

  private OfferStore() {}

  static Optional<Versioned<OfferItem>> find(TenantTable table, String offerId) {
    return table.find(OfferItem.TYPE, OfferItem.key(offerId));
  }

  static Optional<ProtectedDeal> deal(TenantTable table, String dealId) {
    return table.get(ProtectedDeal.TYPE, ProtectedDeal.key(dealId));
  }

  static DealOffersItem ofDeal(TenantTable table, String dealId) {
    return table
        .get(DealOffersItem.TYPE, DealOffersItem.key(dealId))
        .orElseGet(() -> DealOffersItem.none(dealId));
  }

  /** The offer that an id of AWS's belongs to. */
  static Optional<OfferLinkItem> link(TenantTable table, String foreignId) {
    return table.get(OfferLinkItem.TYPE, OfferLinkItem.key(foreignId));
  }

  /**
   * The deal that an offer of ours was made for.
   *
   * @param awsOfferId as AWS calls it
   */
  static Optional<Offers.Made> madeFor(TenantTable table, String awsOfferId) {
    return link(table, awsOfferId)
        .flatMap(link -> find(table, link.offerId()))
        .map(read -> new Offers.Made(read.item().dealId(), read.item().partnerId()));
  }

  static <T> Outcome<T> missing(String offerId) {
    return Outcome.refused(
        ProblemKind.NOT_FOUND, "There is no private offer %s.".formatted(offerId));
  }

  /** A new one, if its deal has none by then. */
  static Change create(TenantTable table, OfferItem offer, DealOffersItem of) {
    return table
        .change()
        .create("offer", OfferItem.TYPE, offer, told("offer.drafted", offer))
        .put(
            "deal",
            DealOffersItem.TYPE,
            of.with(offer.offerId()),
            Condition.lacks(DealOffersItem.LIVE));
  }

  /** The next state of one; its deal is free where it has ended. */
  static Change become(TenantTable table, Versioned<OfferItem> read, Becoming becoming) {
    OfferItem next = becoming.next;
    Change change =
        table.change().replace("offer", OfferItem.TYPE, next, read, told(becoming.event, next));
    return next.state().isLive()
        ? change
        : change.put(
            "deal",
            DealOffersItem.TYPE,
            ofDeal(table, next.dealId()).free(),
            Condition.equal(DealOffersItem.LIVE, next.offerId()));
  }

  /** What it becomes, and as what that is told. */
  record Becoming(OfferItem next, String event) {}

  private static Event told(String event, OfferItem offer) {
    return Event.of(
        event,
        offer.changedAt(),
        new Told(
            offer.offerId(),
            offer.dealId(),
            offer.partnerId(),
            offer.state(),
            offer.terms().availableUntil(),
            offer.awsOfferId()));
  }
}
