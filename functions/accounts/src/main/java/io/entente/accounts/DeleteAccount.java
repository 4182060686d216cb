package io.entente.accounts;

import io.entente.accounts.AccountStore.Deletion;
import io.entente.accounts.tasks.Task;
import io.entente.accounts.tasks.Tasks;
import io.entente.accounts.tasks.Work;
import io.entente.kernel.AccountId;
import io.entente.kernel.Outcome;
import io.entente.kernel.ProblemKind;
import io.entente.platform.Operation;
import io.entente.platform.table.Attempts;
import io.entente.platform.table.Change;
import io.entente.platform.table.ChangeResult;
import io.entente.platform.table.Versioned;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The CRM has an account no more: nothing is decided on it, and its spellings lead nowhere. Deals
 * that are protected or wait there stay, and as long as they do, the spellings stay as well: who
 * came later would else get the same company under a customer of its own. A person is told then.
 * Putting the account again brings it back.
 */
final class DeleteAccount implements Operation<DeleteAccount.Request, DeletedAccount> {
  record Request(String accountId, @Nullable Long ifMatch) {}

  private final AccountStore accounts;
  private final Tasks tasks;
  private final Clock clock;

  DeleteAccount(AccountStore accounts, Tasks tasks, Clock clock) {
    this.accounts = accounts;
    this.tasks = tasks;
    this.clock = clock;
  }

  /** Of the one task that there is for an account that was deleted. */
  static String taskId(String accountId) {
    return Tasks.id(Task.Kind.ACCOUNT_DELETED, accountId);
  }

  @Override
  public Outcome<DeletedAccount> apply(Request request) {
    return Attempts.of(() -> delete(request));
  }

  private Optional<Outcome<DeletedAccount>> delete(Request request) {
    Optional<Versioned<AccountItem>> stored = accounts.find(new AccountId(request.accountId));
    if (stored.isEmpty()) {
      return Optional.of(
          Outcome.refused(
              ProblemKind.NOT_FOUND, "There is no account %s.".formatted(request.accountId)));
    }
    Instant now = clock.instant();
    Scopes scopes = accounts.scopesOfRoot(request.accountId);
    boolean stays = !scopes.dealsAt(now).isEmpty();
    AccountItem account = stored.get().item();
    if (account.isForgotten() || (account.isDeleted() && stays)) {
      return Optional.of(Outcome.done(DeletedAccount.of(stored.get())));
    }
    if (Stale.is(request.ifMatch, stored)) {
      return Optional.of(Stale.refused(stored));
    }
    Instant since = account.deleted() == null ? now : account.deleted().at();
    AccountItem left = account.deleted(new AccountItem.Deleted(since, stays), now);
    return written(new Deletion(stored.get(), left, scopes));
  }

  private Optional<Outcome<DeletedAccount>> written(Deletion deletion) {
    Change change = accounts.delete(deletion);
    String task = taskId(deletion.account().accountId());
    if (deletion.account().isForgotten()) {
      tasks.settle(change, task);
    } else {
      tasks.open(change, task, work(deletion));
    }
    var written = new Versioned<>(deletion.account(), deletion.read().version() + 1, "");
    return change.commit() instanceof ChangeResult.Committed
        ? Optional.of(Outcome.done(DeletedAccount.of(written)))
        : Optional.empty();
  }

  private static Work work(Deletion deletion) {
    String id = deletion.account().accountId();
    Instant now = deletion.account().changedAt();
    List<String> deals = deletion.scopes().dealsAt(now);
    String title = "%s was deleted, and deals stand there: %d".formatted(id, deals.size());
    String todo =
        "The CRM has the account %s no more. The deals that are protected or wait there stay as they are. Look at each and revoke those that must not stay, or put the account again."
            .formatted(id);
    String owner =
        deletion.scopes().liveAt(now).stream()
            .flatMap(hold -> Optional.ofNullable(hold.channelManager()).stream())
            .findFirst()
            .orElse(Work.ANYBODY);
    return new Work(Task.Kind.ACCOUNT_DELETED, owner, title, todo, List.of(id), deals, null);
  }
}
