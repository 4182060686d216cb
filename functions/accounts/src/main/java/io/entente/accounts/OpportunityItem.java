package io.entente.accounts;

import io.entente.kernel.DataClass;
import io.entente.kernel.OpportunityId;
import io.entente.kernel.Stored;
import io.entente.platform.items.OpenOpportunity;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An opportunity as it is stored. */
record OpportunityItem(
    @Stored(DataClass.BUSINESS) String opportunityId,
    @Stored(DataClass.BUSINESS) String accountId,
    @Stored(DataClass.BUSINESS) List<String> productFamilies,
    @Stored(DataClass.BUSINESS) String stage,
    @Stored(DataClass.BUSINESS) String owner,
    @Stored(DataClass.PERSONAL) @Nullable String ownerName,
    @Stored(DataClass.BUSINESS) @Nullable String partnerId,
    @Stored(DataClass.BUSINESS) @Nullable Amount amount,
    @Stored(DataClass.BUSINESS) boolean open,
    @Stored(DataClass.BUSINESS) LocalDate lastActivityOn,
    @Stored(DataClass.BUSINESS) Instant changedAt) {

  /** Money in the currency's smallest unit. */
  record Amount(
      @Stored(DataClass.BUSINESS) long amountMinor, @Stored(DataClass.BUSINESS) String currency) {}

  static final ItemType<OpportunityItem> TYPE =
      ItemType.named("opportunity", 1, "accounts")
          .holding(OpportunityItem.class, o -> key(new OpportunityId(o.opportunityId)));

  OpportunityItem {
    productFamilies = List.copyOf(productFamilies);
  }

  static ItemKey key(OpportunityId opportunity) {
    return new ItemKey("OPPORTUNITY#" + opportunity, "OPPORTUNITY");
  }

  OpenOpportunity published() {
    return new OpenOpportunity(
        accountId,
        opportunityId,
        productFamilies,
        stage,
        owner,
        ownerName,
        partnerId,
        lastActivityOn);
  }

  /** Whether it says the same, whenever it was said. */
  boolean sameAs(OpportunityItem other) {
    return equals(other.at(changedAt));
  }

  private OpportunityItem at(Instant instant) {
    return new OpportunityItem(
        opportunityId,
        accountId,
        productFamilies,
        stage,
        owner,
        ownerName,
        partnerId,
        amount,
        open,
        lastActivityOn,
        instant);
  }
}
