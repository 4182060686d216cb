package io.entente.marketplace;

import io.entente.marketplace.agreements.Purchases;
import java.util.List;

/** A deal and all that became of it at AWS, as the contract shows it. */
record OfferTimeline(
    String dealId,
    String dealStatus,
    String partnerId,
    String customer,
    List<PrivateOffer> offers,
    List<Purchases.Sold> purchases) {}
