package io.entente.deals;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import io.entente.platform.items.Customers;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An end customer that came with a deal: nobody had an account for it. */
record CustomerItem(
    @Stored(DataClass.BUSINESS) String customerId,
    @Stored(DataClass.BUSINESS) String legalName,
    @Stored(DataClass.BUSINESS) @Nullable String country,
    @Stored(DataClass.BUSINESS) Instant knownSince) {
  static final ItemType<CustomerItem> TYPE =
      ItemType.named("end_customer", 1, "deals")
          .holding(
              CustomerItem.class,
              customer -> new ItemKey(Customers.pk(customer.customerId), "KNOWN"));
}
