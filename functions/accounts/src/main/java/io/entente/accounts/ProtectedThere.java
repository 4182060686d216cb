package io.entente.accounts;

import io.entente.accounts.jobs.TurnedCustomer;
import io.entente.accounts.tasks.Work;
import io.entente.platform.caller.Caller;
import io.entente.platform.items.CustomerLink;
import io.entente.platform.items.Hold;
import io.entente.platform.table.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Whether deals are protected at an account of which an import makes a customer. They stay
 * protected; but nobody shall find that out by accident.
 */
final class ProtectedThere {
  private static final String CUSTOMER = "customer";

  private final AccountStore accounts;

  ProtectedThere(AccountStore accounts) {
    this.accounts = accounts;
  }

  /**
   * @param link that it is the same company as an older customer, if that is new
   */
  Optional<TurnedCustomer> turned(
      Optional<Versioned<AccountItem>> before, AccountItem account, Optional<CustomerLink> link) {
    boolean was =
        before.filter(read -> isCustomer(read.item()) && !read.item().isDeleted()).isPresent();
    return Caller.current() instanceof Caller.Service job && isCustomer(account) && !was
        ? turned(job.subject(), account, held(account, link))
        : Optional.empty();
  }

  private static Optional<TurnedCustomer> turned(
      String jobId, AccountItem account, List<Hold> held) {
    return held.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new TurnedCustomer(
                jobId,
                account.accountId(),
                held.stream().map(Hold::dealId).distinct().toList(),
                Objects.requireNonNullElse(held.getFirst().channelManager(), Work.ANYBODY)));
  }

  private List<Hold> held(AccountItem account, Optional<CustomerLink> link) {
    Instant now = account.changedAt();
    return link.map(it -> accounts.scopes(it.sameAs()))
        .orElseGet(() -> accounts.scopesOfRoot(account.accountId()))
        .liveAt(now);
  }

  private static boolean isCustomer(AccountItem account) {
    return account.standing().equals(CUSTOMER);
  }
}
