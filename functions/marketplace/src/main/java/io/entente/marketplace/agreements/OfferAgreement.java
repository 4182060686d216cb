package io.entente.marketplace.agreements;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;

/** By which agreement an offer was accepted: the way from an offer to it. */
record OfferAgreement(
    @Stored(DataClass.BUSINESS) String offerId, @Stored(DataClass.BUSINESS) String agreementId) {
  static final ItemType<OfferAgreement> TYPE =
      ItemType.named("offer_agreement", 1, "marketplace")
          .holding(OfferAgreement.class, it -> key(it.offerId));

  static ItemKey key(String offerId) {
    return new ItemKey("OFFERAGREEMENT#" + offerId, "AGREEMENT");
  }
}
