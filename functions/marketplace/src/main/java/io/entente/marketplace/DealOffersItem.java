package io.entente.marketplace;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The offers of a deal. Written in the transaction that drafts or ends one, so that a deal never
 * has two at a time.
 *
 * @param live the one that the deal has now
 * @param offers all that it ever had, the oldest first
 */
record DealOffersItem(
    @Stored(DataClass.BUSINESS) String dealId,
    @Stored(DataClass.BUSINESS) @Nullable String live,
    @Stored(DataClass.BUSINESS) List<String> offers) {
  /** What the condition of a transaction compares. */
  static final String LIVE = "live";

  static final ItemType<DealOffersItem> TYPE =
      ItemType.named("deal_offers", 1, "marketplace")
          .holding(DealOffersItem.class, item -> key(item.dealId));

  DealOffersItem {
    offers = List.copyOf(offers);
  }

  static ItemKey key(String dealId) {
    return new ItemKey("DEALOFFERS#" + dealId, "OFFERS");
  }

  static DealOffersItem none(String dealId) {
    return new DealOffersItem(dealId, null, List.of());
  }

  Optional<String> current() {
    return Optional.ofNullable(live);
  }

  DealOffersItem with(String offerId) {
    return new DealOffersItem(
        dealId, offerId, Stream.concat(offers.stream(), Stream.of(offerId)).toList());
  }

  DealOffersItem free() {
    return new DealOffersItem(dealId, null, offers);
  }
}
