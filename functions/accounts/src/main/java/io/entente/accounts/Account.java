package io.entente.accounts;

import io.entente.platform.table.Versioned;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An account as the contract shows it. */
public record Account(
    String accountId,
    String legalName,
    @Nullable List<String> formerNames,
    @Nullable String country,
    @Nullable List<String> websites,
    @Nullable String registryId,
    @Nullable String city,
    @Nullable String postcode,
    String standing,
    @Nullable String owner,
    @Nullable String parentAccountId,
    long version,
    Instant changedAt) {

  static Account of(Versioned<AccountItem> stored) {
    AccountItem item = stored.item();
    return new Account(
        item.accountId(),
        item.legalName(),
        orAbsent(item.formerNames()),
        item.country(),
        orAbsent(item.websites()),
        item.registryId(),
        item.city(),
        item.postcode(),
        item.standing(),
        item.owner(),
        item.parentAccountId(),
        stored.version(),
        item.changedAt());
  }

  private static @Nullable List<String> orAbsent(List<String> values) {
    return values.isEmpty() ? null : values;
  }
}
