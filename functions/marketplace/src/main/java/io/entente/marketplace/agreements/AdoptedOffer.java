package io.entente.marketplace.agreements;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;
import java.time.Instant;

/**
 * An offer that was made outside, and for which deal it is taken to be.
 *
 * @param adoptedBy who said so
 */
record AdoptedOffer(
    @Stored(DataClass.BUSINESS) String offerId,
    @Stored(DataClass.BUSINESS) String dealId,
    @Stored(DataClass.BUSINESS) String partnerId,
    @Stored(DataClass.BUSINESS) String adoptedBy,
    @Stored(DataClass.BUSINESS) Instant adoptedAt) {
  static final ItemType<AdoptedOffer> TYPE =
      ItemType.named("adopted_offer", 1, "marketplace")
          .holding(AdoptedOffer.class, it -> key(it.offerId));

  static ItemKey key(String offerId) {
    return new ItemKey("ADOPTED#" + offerId, "ADOPTED");
  }

  Offers.Made made() {
    return new Offers.Made(dealId, partnerId);
  }
}
