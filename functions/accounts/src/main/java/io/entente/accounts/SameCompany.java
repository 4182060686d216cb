package io.entente.accounts;

import io.entente.kernel.AccountId;
import io.entente.platform.items.CompanyKey;
import io.entente.platform.items.CustomerLink;
import io.entente.platform.table.Versioned;
import java.util.Optional;
import java.util.stream.Stream;

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
        .filter(_ -> !known || (!isFollowed(spellings) && accounts.isFree(id)))
        .map(root -> new CustomerLink(id, root));
  }

  /** Whether other accounts were found to be the same company as this one. */
  boolean isFollowed(Spellings spellings) {
    return spellings.ownProofs().stream().anyMatch(accounts::isFollowed);
  }

  /** Whether the books say that they are two, however equal their names. */
  private boolean setApart(AccountItem account, CompanyKey key) {
    return Stream.of(key.customerId(), accounts.rootOf(key.customerId()))
        .distinct()
        .flatMap(customer -> accounts.find(new AccountId(customer)).stream())
        .map(Versioned::item)
        .anyMatch(other -> SetApart.why(account, other).isPresent());
  }
}
