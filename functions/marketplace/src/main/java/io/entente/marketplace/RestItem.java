package io.entente.marketplace;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;
import io.entente.platform.table.TenantTable;
import java.time.Instant;
import java.util.Optional;

/** Until when the seller account is left alone, because AWS had enough of it. */
record RestItem(@Stored(DataClass.BUSINESS) Instant until) {
  static final ItemKey KEY = new ItemKey("MARKETPLACE#CONNECTION", "REST");

  static final ItemType<RestItem> TYPE =
      ItemType.named("marketplace_rest", 1, "marketplace").holding(RestItem.class, _ -> KEY);

  /** Empty where nothing stands against a call. */
  static Optional<Instant> after(TenantTable table, Instant now) {
    return table.get(TYPE, KEY).map(RestItem::until).filter(end -> end.isAfter(now));
  }

  static void note(TenantTable table, Instant until) {
    table.change().put(TYPE, new RestItem(until)).commit();
  }
}
