package io.entente.platform.items;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;

/**
 * That an account is the same company as an end customer known before it: that one carries the
 * holds. Written once, with the account. Owner: accounts.
 */
public record CustomerLink(
    @Stored(DataClass.BUSINESS) String customerId, @Stored(DataClass.BUSINESS) String sameAs) {
  public static final ItemType<CustomerLink> TYPE =
      ItemType.named("customer_link", 1, "accounts")
          .holding(CustomerLink.class, link -> key(link.customerId));

  public static ItemKey key(String customerId) {
    return new ItemKey(Customers.pk(customerId), "LINK");
  }
}
