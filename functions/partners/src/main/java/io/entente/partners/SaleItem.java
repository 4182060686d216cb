package io.entente.partners;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;
import io.entente.program.tiers.Won;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a deal counts for its partner's tier: whatever is told of it twice or late, it counts once,
 * and as it was told last.
 *
 * @param version of the deal that said so
 * @param won absent where it counts nothing
 */
record SaleItem(
    @Stored(DataClass.BUSINESS) String dealId,
    @Stored(DataClass.BUSINESS) long version,
    @Stored(DataClass.BUSINESS) String partnerId,
    @Stored(DataClass.BUSINESS) @Nullable Won won) {
  static final ItemType<SaleItem> TYPE =
      ItemType.named("counted_sale", 1, "partners")
          .holding(SaleItem.class, sale -> key(sale.dealId));

  static ItemKey key(String dealId) {
    return new ItemKey("SALE#" + dealId, "SALE");
  }

  Optional<Won> ofPartner(String partner) {
    return partnerId.equals(partner) ? Optional.ofNullable(won) : Optional.empty();
  }
}
