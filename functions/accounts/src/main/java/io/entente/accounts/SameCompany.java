package io.entente.accounts;

import io.entente.kernel.AccountId;
import io.entente.platform.items.CompanyKey;
import io.entente.platform.items.CustomerLink;
import io.entente.platform.table.Versioned;
import java.util.Optional;

/**
 * Whether an account is the same company as a customer known before it, which then carries the
 * holds of both. Asked when the account is created, and when it gains a key; never of an account
 * that carries a hold or is followed itself, for its holds would be lost from sight: two such are
 * merged by a person.
 */
final class SameCompany {
  private final AccountStore accounts;

  SameCompany(AccountStore accounts) {
    this.accounts = accounts;
  }

  /** To the root: a link never leads to a customer that is linked itself. */
  Optional<CustomerLink> link(AccountItem account, boolean known, Spellings spellings) {
    String id = account.accountId();
    return spellings.proofs().stream()
        .filter(key -> !setApart(account, key))
        .map(key -> accounts.rootOf(key.customerId()))
        .filter(root -> !root.equals(id))
        .findFirst()
        .filter(_ -> !known || (!spellings.isFollowed() && accounts.isFree(id)))
        .map(root -> new CustomerLink(id, root));
  }

  private boolean setApart(AccountItem account, CompanyKey key) {
    return account.registryId() != null
        && accounts
            .find(new AccountId(key.customerId()))
            .map(Versioned::item)
            .filter(other -> Register.setsApart(account, other))
            .isPresent();
  }
}
