package io.entente.deals;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;
import java.time.Instant;

/** That the vendor's own people work against a deal with an opportunity; once for the two. */
record ContestItem(
    @Stored(DataClass.BUSINESS) String dealId,
    @Stored(DataClass.BUSINESS) String opportunityId,
    @Stored(DataClass.BUSINESS) Instant at) {
  static final ItemType<ContestItem> TYPE =
      ItemType.named("contest", 1, "deals").holding(ContestItem.class, ContestItem::key);

  private ItemKey key() {
    return new ItemKey("CONTEST#%s#%s".formatted(dealId, opportunityId), "CONTEST");
  }
}
