package io.entente.accounts;

import io.entente.kernel.AccountId;
import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import io.entente.matching.Company;
import io.entente.platform.items.AccountStanding;
import io.entente.platform.items.Customers;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An account as it is stored, in the partition of the end customer that it is. */
record AccountItem(
    @Stored(DataClass.BUSINESS) String accountId,
    @Stored(DataClass.BUSINESS) String legalName,
    @Stored(DataClass.BUSINESS) List<String> formerNames,
    @Stored(DataClass.BUSINESS) @Nullable String country,
    @Stored(DataClass.BUSINESS) List<String> websites,
    @Stored(DataClass.BUSINESS) @Nullable String registryId,
    @Stored(DataClass.BUSINESS) @Nullable String city,
    @Stored(DataClass.BUSINESS) @Nullable String postcode,
    @Stored(DataClass.BUSINESS) String standing,
    @Stored(DataClass.PERSONAL) @Nullable String owner,
    @Stored(DataClass.BUSINESS) Instant changedAt) {

  static final ItemType<AccountItem> TYPE =
      ItemType.named("account", 1, "accounts")
          .holding(AccountItem.class, account -> key(new AccountId(account.accountId)));

  AccountItem {
    formerNames = List.copyOf(formerNames);
    websites = List.copyOf(websites);
  }

  static ItemKey key(AccountId account) {
    return new ItemKey(Customers.pk(account.value()), "ACCOUNT");
  }

  AccountStanding published() {
    List<String> names = Stream.concat(Stream.of(legalName), formerNames.stream()).toList();
    return new AccountStanding(accountId, standing, names, country, changedAt);
  }

  Company company() {
    return new Company(legalName, country, websites, registryId, formerNames);
  }

  /** Whether it says the same, whenever it was said. */
  boolean sameAs(AccountItem other) {
    return equals(other.at(changedAt));
  }

  private AccountItem at(Instant instant) {
    return new AccountItem(
        accountId,
        legalName,
        formerNames,
        country,
        websites,
        registryId,
        city,
        postcode,
        standing,
        owner,
        instant);
  }
}
