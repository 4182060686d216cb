package io.entente.accounts;

import java.util.Optional;

/**
 * Why two accounts are two companies by the books, however equal their names: each has a number of
 * its own in one register, or one group has both.
 */
final class SetApart {
  private SetApart() {}

  /** In words, naming only what the vendor's own books say. */
  static Optional<String> why(AccountItem one, AccountItem other) {
    if (Register.setsApart(one, other)) {
      return Optional.of(
          "%s and %s have two numbers of one register: %s and %s."
              .formatted(one.accountId(), other.accountId(), one.registryId(), other.registryId()));
    }
    return Group.setsApart(one, other)
        ? Optional.of(
            "%s and %s are two companies of one group."
                .formatted(one.accountId(), other.accountId()))
        : Optional.empty();
  }
}
