package io.entente.accounts;

import io.entente.kernel.AccountId;
import io.entente.kernel.Fault;
import io.entente.kernel.Outcome;
import io.entente.kernel.Problem;
import io.entente.kernel.ProblemKind;
import io.entente.platform.Operation;
import io.entente.platform.items.CompanyKey;
import io.entente.platform.table.Attempts;
import io.entente.platform.table.ChangeResult;
import io.entente.platform.table.Versioned;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * A person has found that two accounts are one company: from now on the first one's names lead to
 * the other, which carries the holds of both. What is held or waits at the first follows. Not where
 * the first is held for a family and the other is held or waited for: one of two partners would
 * lose what it was promised, and that is for a person to settle first.
 */
final class MergeAccounts implements Operation<MergeAccounts.Request, MergeAccounts.Merged> {
  record Request(String accountId, String idempotencyKey, Body body) {}

  /** The contract's {@code MergeAccounts}. */
  record Body(String into) {}

  /**
   * The contract's {@code MergedAccounts}.
   *
   * @param customerId that carries the holds of both
   */
  record Merged(String accountId, String into, String customerId) {}

  private final AccountStore accounts;
  private final Clock clock;

  MergeAccounts(AccountStore accounts, Clock clock) {
    this.accounts = accounts;
    this.clock = clock;
  }

  @Override
  public Outcome<Merged> apply(Request request) {
    return Attempts.of(() -> merge(request.accountId, request.body.into));
  }

  private Optional<Outcome<Merged>> merge(String id, String into) {
    Optional<Versioned<AccountItem>> account = accounts.find(new AccountId(id));
    if (account.isEmpty()) {
      return Optional.of(
          Outcome.refused(ProblemKind.NOT_FOUND, "There is no account %s.".formatted(id)));
    }
    if (id.equals(into) || !accounts.exists(new AccountId(into))) {
      return Optional.of(Outcome.refused(Problem.invalid(List.of(noOther(id, into)))));
    }
    String root = accounts.rootOf(into);
    String own = accounts.rootOf(id);
    if (own.equals(root)) {
      return Optional.of(Outcome.done(new Merged(id, into, root))); // by an earlier request, too
    }
    return own.equals(id)
        ? follow(account.get(), into, root)
        : Optional.of(Outcome.refused(ProblemKind.CONFLICT, following(id, own)));
  }

  private Optional<Outcome<Merged>> follow(
      Versioned<AccountItem> account, String into, String root) {
    String id = account.item().accountId();
    Spellings own = spellings(account.item());
    if (own.isFollowed()) {
      return Optional.of(Outcome.refused(ProblemKind.CONFLICT, followed(id, into)));
    }
    List<String> both = accounts.heldAtBoth(id, root, clock.instant());
    if (!both.isEmpty()) {
      return Optional.of(Outcome.refused(ProblemKind.CONFLICT, held(id, into, both)));
    }
    var merged = new Merged(id, into, root);
    ChangeResult result =
        accounts.merge(
            new AccountStore.Merge(account, own.own(), ownOf(root, into), merged, clock.instant()));
    return result instanceof ChangeResult.Committed
        ? Optional.of(Outcome.done(merged))
        : Optional.empty();
  }

  private Spellings spellings(AccountItem account) {
    List<String> keys = Spellings.keys(account);
    return Spellings.of(account.accountId(), keys, accounts.stored(keys));
  }

  /** Those of the other account that lead to the customer of both. */
  private List<CompanyKey> ownOf(String root, String into) {
    return accounts.find(new AccountId(into)).stream()
        .flatMap(other -> accounts.stored(Spellings.keys(other.item())).stream())
        .filter(key -> key.customerId().equals(root))
        .toList();
  }

  private static Fault noOther(String id, String into) {
    return new Fault(
        "/into", "unknown", "/into %s is no other account than %s.".formatted(into, id));
  }

  private static String following(String id, String own) {
    return "%s is the same company as %s already; merge that one.".formatted(id, own);
  }

  private static String followed(String id, String into) {
    return "Other accounts are the same company as %s. Merge those first, or merge %s into it."
        .formatted(id, into);
  }

  private static String held(String id, String into, List<String> families) {
    return "%s is held for %s, and %s is held or waited for. Revoke or transfer one of the two deals, then merge."
        .formatted(id, String.join(", ", families), into);
  }
}
