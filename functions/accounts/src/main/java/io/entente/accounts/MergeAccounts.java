package io.entente.accounts;

import io.entente.accounts.tasks.Task;
import io.entente.accounts.tasks.Tasks;
import io.entente.accounts.tasks.Work;
import io.entente.kernel.AccountId;
import io.entente.kernel.Fault;
import io.entente.kernel.Outcome;
import io.entente.kernel.Problem;
import io.entente.kernel.ProblemKind;
import io.entente.platform.Operation;
import io.entente.platform.items.CompanyKey;
import io.entente.platform.table.Attempts;
import io.entente.platform.table.Change;
import io.entente.platform.table.ChangeResult;
import io.entente.platform.table.Versioned;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A person has found that two accounts are one company: from now on the first one's names lead to
 * the other, which carries the holds of both. What is held or waits at the first follows. Not where
 * the first is held for a family and the other is held or waited for: one of two partners would
 * lose what it was promised, and that is for a person to settle first.
 */
final class MergeAccounts implements Operation<MergeAccounts.Request, MergeAccounts.Merged> {
  private static final int MOST_NAMED = 5;

  private static final Fault WITHOUT_REASON =
      new Fault("/reason", "required", "/reason is required: why are they one, against the books?");

  record Request(String accountId, String idempotencyKey, Body body) {}

  /** The contract's {@code MergeAccounts}. */
  record Body(String into, @Nullable Boolean force, @Nullable String reason) {
    boolean isForced() {
      return Boolean.TRUE.equals(force);
    }

    /** Why it was done against the books, if it was asked to be done so. */
    @Nullable String forcedBecause() {
      return isForced() ? reason : null;
    }
  }

  /**
   * The contract's {@code MergedAccounts}.
   *
   * @param customerId that carries the holds of both
   */
  record Merged(String accountId, String into, String customerId) {}

  /** What it is composed of. */
  record Parts(AccountStore accounts, MergeStore merges, Tasks tasks, Clock clock) {}

  private final AccountStore accounts;
  private final SameCompany sameCompany;
  private final MergeStore merges;
  private final Tasks tasks;
  private final Clock clock;

  MergeAccounts(Parts parts) {
    this.accounts = parts.accounts;
    this.sameCompany = new SameCompany(parts.accounts);
    this.merges = parts.merges;
    this.tasks = parts.tasks;
    this.clock = parts.clock;
  }

  @Override
  public Outcome<Merged> apply(Request request) {
    return request.body.isForced() && request.body.reason == null
        ? Outcome.refused(Problem.invalid(List.of(WITHOUT_REASON)))
        : Attempts.of(() -> merge(request));
  }

  private Optional<Outcome<Merged>> merge(Request request) {
    String id = request.accountId;
    String into = request.body.into;
    Optional<Versioned<AccountItem>> account =
        accounts.find(new AccountId(id)).filter(read -> !read.item().isDeleted());
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
    if (!own.equals(id)) {
      return Optional.of(Outcome.refused(ProblemKind.CONFLICT, following(id, own)));
    }
    Optional<String> apart =
        request.body.isForced() ? Optional.empty() : apart(account.get().item(), into, root);
    return apart.isPresent()
        ? Optional.of(Outcome.refused(ProblemKind.CONFLICT, apart.get()))
        : follow(account.get(), request.body, root);
  }

  /** Why the books say that they are two companies, if they do. */
  private Optional<String> apart(AccountItem account, String into, String root) {
    return Stream.of(into, root)
        .distinct()
        .flatMap(other -> accounts.find(new AccountId(other)).stream())
        .flatMap(other -> SetApart.why(account, other.item()).stream())
        .findFirst()
        .map(why -> why + " If they are one company nevertheless, send force with a reason.");
  }

  private Optional<Outcome<Merged>> follow(Versioned<AccountItem> account, Body body, String root) {
    String id = account.item().accountId();
    String into = body.into;
    Spellings own = spellings(account.item());
    if (sameCompany.isFollowed(own)) {
      return Optional.of(Outcome.refused(ProblemKind.CONFLICT, followed(id, into)));
    }
    Instant now = clock.instant();
    List<Scopes> scopes = List.of(accounts.scopes(id), accounts.scopes(root));
    Optional<Clash> clash = Clash.of(scopes.getFirst(), scopes.getLast(), now);
    var merged = new Merged(id, into, root);
    return clash.isPresent()
        ? Optional.of(Outcome.refused(ProblemKind.CONFLICT, handedOver(merged, clash.get())))
        : merged(
            new MergeStore.Merge(
                account, own.own(), ownOf(root, into), scopes, merged, body.forcedBecause(), now));
  }

  private Optional<Outcome<Merged>> merged(MergeStore.Merge merge) {
    Change change = merges.merge(merge);
    tasks.settle(change, taskId(merge.merged()));
    return change.commit() instanceof ChangeResult.Committed
        ? Optional.of(Outcome.done(merge.merged()))
        : Optional.empty();
  }

  /** What is said to whoever asked, while a person is told what to do about it. */
  private String handedOver(Merged wanted, Clash clash) {
    String task = taskId(wanted);
    List<String> both = List.of(wanted.accountId, wanted.into);
    String title = "%s and %s are one company, and both are taken".formatted(both.toArray());
    var work =
        new Work(
            Task.Kind.MERGE_BLOCKED,
            clash.owner(),
            title,
            held(wanted, clash),
            both,
            clash.deals(),
            null);
    tasks.open(task, work);
    return work.text() + " The task %s is there for it.".formatted(task);
  }

  /** One for the two customers, whichever is to follow the other. */
  private static String taskId(Merged wanted) {
    String both =
        Stream.of(wanted.accountId, wanted.customerId).sorted().collect(Collectors.joining("#"));
    return Tasks.id(Task.Kind.MERGE_BLOCKED, both);
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

  private static String held(Merged wanted, Clash clash) {
    return "%s is held for %s, and %s is held or waited for. Revoke or transfer one of the deals %s, then merge."
        .formatted(wanted.accountId, listed(clash.families()), wanted.into, listed(clash.deals()));
  }

  /** A text must end somewhere. */
  private static String listed(List<String> families) {
    List<String> first = families.stream().limit(MOST_NAMED).toList();
    int more = families.size() - first.size();
    return String.join(", ", first) + (more == 0 ? "" : " and %d more".formatted(more));
  }
}
