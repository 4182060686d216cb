package io.entente.platform.items;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;
import io.entente.platform.table.TenantTable;
import java.time.Instant;
import java.util.List;

/**
 * That an end customer is held for a product family, and until when: what others may know of a
 * hold. Never by whom. Owner: deals, which keeps more in the same item.
 */
public record HeldScope(
    @Stored(DataClass.BUSINESS) String customerId,
    @Stored(DataClass.BUSINESS) String family,
    @Stored(DataClass.BUSINESS) Instant until) {
  public static final String NAME = "hold";

  /** For reading; whoever owns the item writes it whole. */
  private static final ItemType<HeldScope> TYPE =
      ItemType.named(NAME, 1, "nobody")
          .holding(HeldScope.class, held -> key(held.customerId, held.family));

  public static ItemKey key(String customerId, String family) {
    return new ItemKey(Customers.pk(customerId), "HOLD#" + family);
  }

  /** The families for which a customer is held then. */
  public static List<String> families(TenantTable table, String customerId, Instant now) {
    return table.query(Customers.facts(customerId)).of(TYPE).stream()
        .filter(held -> held.until.isAfter(now))
        .map(HeldScope::family)
        .toList();
  }
}
