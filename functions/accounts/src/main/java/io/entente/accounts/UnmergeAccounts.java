package io.entente.accounts;

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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes a merge back: the account's names lead to it again, and the deals that came with it go back
 * with it. Possible while it is certain whose is what: where deals of both stand together, or new
 * ones have come, a person has to settle that first.
 */
final class UnmergeAccounts
    implements Operation<UnmergeAccounts.Request, UnmergeAccounts.Unmerged> {
  private static final int MOST_NAMED = 5;

  record Request(String accountId, String idempotencyKey) {}

  /**
   * The contract's {@code UnmergedAccount}.
   *
   * @param dealsMove whether deals go back with it
   */
  record Unmerged(String accountId, boolean dealsMove) {}

  private final AccountStore accounts;
  private final MergeStore merges;
  private final Clock clock;

  UnmergeAccounts(AccountStore accounts, MergeStore merges, Clock clock) {
    this.accounts = accounts;
    this.merges = merges;
    this.clock = clock;
  }

  @Override
  public Outcome<Unmerged> apply(Request request) {
    return Attempts.of(() -> unmerge(request.accountId));
  }

  private Optional<Outcome<Unmerged>> unmerge(String id) {
    Optional<Versioned<AccountItem>> found =
        accounts.find(new AccountId(id)).filter(read -> !read.item().isDeleted());
    if (found.isEmpty()) {
      return Optional.of(
          Outcome.refused(ProblemKind.NOT_FOUND, "There is no account %s.".formatted(id)));
    }
    MergedInto merged = found.get().item().merged();
    if (merged != null) {
      return apart(found.get(), merged);
    }
    String root = accounts.rootOf(id);
    return Optional.of(
        root.equals(id)
            ? Outcome.done(new Unmerged(id, false)) // by an earlier request, too
            : Outcome.refused(ProblemKind.CONFLICT, byItself(id, root)));
  }

  private Optional<Outcome<Unmerged>> apart(Versioned<AccountItem> read, MergedInto merged) {
    String id = read.item().accountId();
    Scopes scopes = accounts.scopes(merged.root());
    Instant now = clock.instant();
    List<String> deals = scopes.dealsAt(now);
    if (!accounts.scopes(id).dealsAt(now).isEmpty()) {
      return Optional.of(Outcome.refused(ProblemKind.BUSY, onTheWay(id, merged)));
    }
    if (!merged.isAllItsOwn(deals) && !merged.isNothingOfIt(deals)) {
      return Optional.of(Outcome.refused(ProblemKind.CONFLICT, mixed(id, merged, deals)));
    }
    boolean moves = !merged.isNothingOfIt(deals);
    Change change = merges.unmerge(new MergeStore.Unmerge(read, scopes, moves, now), merged);
    return change.commit() instanceof ChangeResult.Committed
        ? Optional.of(Outcome.done(new Unmerged(id, moves)))
        : Optional.empty();
  }

  private static String byItself(String id, String root) {
    return "Nobody merged %s: its name or number is that of %s. Correct it in the CRM, and put it again."
        .formatted(id, root);
  }

  private static String onTheWay(String id, MergedInto merged) {
    return "Deals are still on their way from %s to %s. Send the same request again in a moment."
        .formatted(id, merged.root());
  }

  private static String mixed(String id, MergedInto merged, List<String> deals) {
    Stream<String> others = deals.stream().filter(deal -> !merged.came().contains(deal));
    return "Deals that did not come with %s stand at %s beside others, or have come since: %s. Settle those first: whose is what can be told of the others only."
        .formatted(id, merged.root(), others.limit(MOST_NAMED).collect(Collectors.joining(", ")));
  }
}
