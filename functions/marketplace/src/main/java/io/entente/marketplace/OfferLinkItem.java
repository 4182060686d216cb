package io.entente.marketplace;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;
import java.util.Locale;

/**
 * From an id of AWS's to the offer that it belongs to.
 *
 * @param foreignId of an offer, a change set or an agreement, as AWS has it
 * @param jobId which change set of the offer; empty where it is about none
 */
record OfferLinkItem(
    @Stored(DataClass.BUSINESS) String foreignId,
    @Stored(DataClass.BUSINESS) String offerId,
    @Stored(DataClass.BUSINESS) String jobId) {
  static final ItemType<OfferLinkItem> TYPE =
      ItemType.named("offer_link", 1, "marketplace")
          .holding(OfferLinkItem.class, link -> key(link.foreignId));

  static ItemKey key(String foreignId) {
    return new ItemKey("OFFERLINK#" + foreignId.toLowerCase(Locale.ROOT), "LINK");
  }
}
