package io.entente.accounts;

import io.entente.platform.table.Versioned;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The contract's {@code DeletedAccount}.
 *
 * @param taskId of what a person has to look at, where deals stand there
 */
record DeletedAccount(String accountId, long version, Instant deletedAt, @Nullable String taskId) {

  /**
   * @param stored as it is since it was deleted
   */
  static DeletedAccount of(Versioned<AccountItem> stored) {
    AccountItem account = stored.item();
    return new DeletedAccount(
        account.accountId(),
        stored.version(),
        Objects.requireNonNull(account.deleted()).at(),
        account.isForgotten() ? null : DeleteAccount.taskId(account.accountId()));
  }
}
