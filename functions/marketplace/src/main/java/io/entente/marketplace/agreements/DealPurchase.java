package io.entente.marketplace.agreements;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;

/** That an agreement is a deal's: the way from a deal to what was bought of it. */
record DealPurchase(
    @Stored(DataClass.BUSINESS) String dealId, @Stored(DataClass.BUSINESS) String agreementId) {
  static final String PREFIX = "PURCHASE#";

  static final ItemType<DealPurchase> TYPE =
      ItemType.named("deal_purchase", 1, "marketplace")
          .holding(
              DealPurchase.class, it -> new ItemKey(partition(it.dealId), PREFIX + it.agreementId));

  static String partition(String dealId) {
    return "DEALPURCHASES#" + dealId;
  }
}
