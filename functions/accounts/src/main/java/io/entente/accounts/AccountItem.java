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

/**
 * An account as it is stored, in the partition of the end customer that it is.
 *
 * @param earlierKeys of spellings that it had and that still lead to it; absent where there are
 *     none
 * @param deleted that the CRM has it no more; absent while it has
 */
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
    @Stored(DataClass.BUSINESS) Instant changedAt,
    @Stored(DataClass.BUSINESS) @Nullable List<String> earlierKeys,
    @Stored(DataClass.BUSINESS) @Nullable Deleted deleted) {
  /** So many are remembered, the latest: with those that it has they fit into one transaction. */
  private static final int MOST_EARLIER = 20;

  /**
   * That it was deleted.
   *
   * @param stillKnown its spellings lead to it as before, because deals stand there
   */
  record Deleted(
      @Stored(DataClass.BUSINESS) Instant at, @Stored(DataClass.BUSINESS) boolean stillKnown) {}

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

  boolean isDeleted() {
    return deleted != null;
  }

  /** Whether nothing leads to it any more. */
  boolean isForgotten() {
    return deleted != null && !deleted.stillKnown;
  }

  /** By which it is known, and was. */
  List<String> allKeys() {
    return Stream.concat(Spellings.keys(this).stream(), earlier().stream()).distinct().toList();
  }

  private List<String> earlier() {
    return earlierKeys == null ? List.of() : earlierKeys;
  }

  /** Whether it says the same, whenever it was said. */
  boolean sameAs(AccountItem other) {
    return equals(other.with(changedAt, earlierKeys));
  }

  /** The same after what was stored of it: its spellings of then lead to it still. */
  AccountItem after(AccountItem before) {
    List<String> now = Spellings.keys(this);
    List<String> gone = before.isForgotten() ? List.of() : before.allKeys();
    List<String> left = gone.stream().filter(key -> !now.contains(key)).toList();
    return left.isEmpty()
        ? this
        : with(changedAt, left.subList(Math.max(0, left.size() - MOST_EARLIER), left.size()));
  }

  private AccountItem with(Instant instant, @Nullable List<String> keys) {
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
        instant,
        keys,
        deleted);
  }

  /** What remains of it: the company, for its history, and nobody who looked after it. */
  AccountItem deleted(Deleted how, Instant now) {
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
        null,
        now,
        how.stillKnown ? earlierKeys : null,
        how);
  }
}
