package io.entente.accounts;

import io.entente.kernel.AccountId;
import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import io.entente.matching.Company;
import io.entente.platform.items.AccountStanding;
import io.entente.platform.items.Customers;
import io.entente.platform.table.Condition;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An account as it is stored, in the partition of the end customer that it is.
 *
 * @param parentAccountId of the company that it belongs to, where the CRM says so
 * @param earlierKeys of spellings that it had and that still lead to it; absent where there are
 *     none
 * @param deleted that the CRM has it no more; absent while it has
 * @param merged that a person made it one company with another; absent where nobody did
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
    @Stored(DataClass.BUSINESS) @Nullable String parentAccountId,
    @Stored(DataClass.BUSINESS) Instant changedAt,
    @Stored(DataClass.BUSINESS) @Nullable List<String> earlierKeys,
    @Stored(DataClass.BUSINESS) @Nullable Deleted deleted,
    @Stored(DataClass.BUSINESS) @Nullable MergedInto merged) {
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

  static ItemKey key(AccountItem account) {
    return key(new AccountId(account.accountId));
  }

  static ItemKey key(AccountId account) {
    return new ItemKey(Customers.pk(account.value()), "ACCOUNT");
  }

  /** It still belongs where it was read to belong, so that no two get above each other at once. */
  Condition asParent() {
    Condition stands = Condition.PRESENT.and(Condition.lacks("deleted"));
    return stands.and(
        parentAccountId == null
            ? Condition.lacks("parentAccountId")
            : Condition.equal("parentAccountId", parentAccountId));
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
    return Stream.concat(earlier().stream(), Spellings.keys(this).stream()).distinct().toList();
  }

  private List<String> earlier() {
    return earlierKeys == null ? List.of() : earlierKeys;
  }

  /** Whether it says the same, whenever it was said. */
  boolean sameAs(AccountItem other) {
    return equals(other.with(changedAt, earlierKeys, merged));
  }

  /** The same after what was stored of it: its spellings of then lead to it still. */
  AccountItem after(AccountItem before) {
    List<String> now = Spellings.keys(this);
    List<String> gone = before.isForgotten() ? List.of() : before.allKeys();
    List<String> left = gone.stream().filter(key -> !now.contains(key)).toList();
    List<String> latest = left.subList(Math.max(0, left.size() - MOST_EARLIER), left.size());
    return with(changedAt, latest.isEmpty() ? null : latest, before.merged);
  }

  AccountItem merged(@Nullable MergedInto how) {
    return with(changedAt, earlierKeys, how);
  }

  private AccountItem with(Instant instant, @Nullable List<String> keys, @Nullable MergedInto how) {
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
        parentAccountId,
        instant,
        keys,
        deleted,
        how);
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
        parentAccountId,
        now,
        how.stillKnown ? earlierKeys : null,
        how,
        merged);
  }
}
