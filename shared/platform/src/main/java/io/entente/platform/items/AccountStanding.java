package io.entente.platform.items;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an account stands in the vendor's books, and by which names it is known. Owner: accounts.
 *
 * @param customerId the end customer that the account is: its own id
 * @param standing prospect, customer, named, former
 * @param names the legal name first, then former ones
 */
public record AccountStanding(
    @Stored(DataClass.BUSINESS) String customerId,
    @Stored(DataClass.BUSINESS) String standing,
    @Stored(DataClass.BUSINESS) List<String> names,
    @Stored(DataClass.BUSINESS) @Nullable String country,
    @Stored(DataClass.BUSINESS) Instant asOf) {
  public static final ItemType<AccountStanding> TYPE =
      ItemType.named("account_standing", 1, "accounts")
          .holding(
              AccountStanding.class,
              standing -> new ItemKey(Customers.pk(standing.customerId), "STANDING"));

  public AccountStanding {
    names = List.copyOf(names);
  }
}
