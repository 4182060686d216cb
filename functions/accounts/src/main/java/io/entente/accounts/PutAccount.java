package io.entente.accounts;

import io.entente.accounts.AccountStore.Draft;
import io.entente.kernel.AccountId;
import io.entente.kernel.Fault;
import io.entente.kernel.Outcome;
import io.entente.kernel.Problem;
import io.entente.platform.Operation;
import io.entente.platform.items.CompanyKey;
import io.entente.platform.items.CustomerLink;
import io.entente.platform.table.Attempts;
import io.entente.platform.table.ChangeResult;
import io.entente.platform.table.Versioned;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts an account under its id in the CRM, with its spellings. Putting the same again changes
 * nothing and tells nobody; with {@code If-Match} it replaces only the version that was read.
 */
final class PutAccount implements Operation<PutAccount.Request, Account> {
  record Request(String accountId, @Nullable Long ifMatch, Body body) {}

  /** The contract's {@code PutAccount}. */
  record Body(
      String legalName,
      @Nullable List<String> formerNames,
      @Nullable String country,
      @Nullable List<String> websites,
      @Nullable String registryId,
      @Nullable String city,
      @Nullable String postcode,
      String standing,
      @Nullable String owner,
      @Nullable String parentAccountId) {}

  private final AccountStore accounts;
  private final SameCompany sameCompany;
  private final Group group;
  private final ProtectedThere protectedThere;
  private final Clock clock;

  PutAccount(AccountStore accounts, Clock clock) {
    this.accounts = accounts;
    this.sameCompany = new SameCompany(accounts);
    this.group = new Group(accounts);
    this.protectedThere = new ProtectedThere(accounts);
    this.clock = clock;
  }

  @Override
  public Outcome<Account> apply(Request request) {
    return Attempts.of(() -> put(request));
  }

  /** The rows of an import. */
  RowTarget<Body> rows() {
    return new RowTarget<>(
        Layouts.ACCOUNTS,
        Body.class,
        (id, body) -> apply(new Request(id, null, body)),
        this::together,
        this::touched);
  }

  /** What a row writes to or rests on: a child waits for its parent where both stand in a file. */
  private List<String> touched(String id, Body body) {
    Stream<String> accounts =
        Stream.of(id, body.parentAccountId).filter(Objects::nonNull).map(it -> "ACCOUNT#" + it);
    return Stream.concat(Spellings.keys(item(new Request(id, null, body))).stream(), accounts)
        .toList();
  }

  private boolean together(Map<String, Body> bodies) {
    List<AccountItem> wanted =
        bodies.entrySet().stream()
            .map(one -> item(new Request(one.getKey(), null, one.getValue())))
            .toList();
    List<String> keys = wanted.stream().flatMap(one -> Spellings.keys(one).stream()).toList();
    if (keys.size() > AccountStore.MOST_KEYS) {
      return false;
    }
    List<CompanyKey> known = accounts.stored(keys);
    List<Draft> drafts = wanted.stream().flatMap(one -> changing(one, known).stream()).toList();
    return drafts.stream().noneMatch(PutAccount::hasNewParent) && accounts.write(drafts);
  }

  /** Then its parent may be among the others, and comes first. */
  private static boolean hasNewParent(Draft draft) {
    return hasNewParent(draft.read(), draft.account());
  }

  private static boolean hasNewParent(
      Optional<Versioned<AccountItem>> stored, AccountItem account) {
    String parent = account.parentAccountId();
    return parent != null
        && stored.filter(read -> parent.equals(read.item().parentAccountId())).isEmpty();
  }

  private Optional<Draft> changing(AccountItem wanted, List<CompanyKey> known) {
    Optional<Versioned<AccountItem>> stored = accounts.find(new AccountId(wanted.accountId()));
    return stored.filter(read -> read.item().sameAs(wanted)).isPresent()
        ? Optional.empty()
        : Optional.of(draft(stored, wanted, known));
  }

  private Optional<Outcome<Account>> put(Request request) {
    AccountItem wanted = item(request);
    Optional<Versioned<AccountItem>> stored = accounts.find(new AccountId(request.accountId));
    if (Stale.is(request.ifMatch, stored)) {
      return Optional.of(Stale.refused(stored));
    }
    if (stored.isPresent() && stored.get().item().sameAs(wanted)) {
      return Optional.of(Outcome.done(Account.of(stored.get())));
    }
    List<AccountItem> above = hasNewParent(stored, wanted) ? group.above(wanted) : List.of();
    Optional<Fault> fault =
        hasNewParent(stored, wanted) ? Group.fault(wanted, above) : Optional.empty();
    return fault.isPresent()
        ? Optional.of(Outcome.refused(Problem.invalid(List.of(fault.get()))))
        : written(draft(stored, wanted, accounts.stored(Spellings.keys(wanted))).under(above));
  }

  private Draft draft(
      Optional<Versioned<AccountItem>> stored, AccountItem said, List<CompanyKey> known) {
    AccountItem wanted = stored.map(before -> said.after(before.item())).orElse(said);
    Spellings spellings = Spellings.of(wanted.accountId(), Spellings.keys(wanted), known);
    Optional<CustomerLink> link = sameCompany.link(wanted, stored.isPresent(), spellings);
    return new Draft(
        stored, wanted, spellings, link, protectedThere.turned(stored, wanted, link), List.of());
  }

  private Optional<Outcome<Account>> written(Draft draft) {
    long version = draft.read().map(Versioned::version).orElse(0L) + 1;
    return switch (accounts.write(draft)) {
      case ChangeResult.Committed _ ->
          Optional.of(Outcome.done(Account.of(new Versioned<>(draft.account(), version, ""))));
      case ChangeResult.Lost _, ChangeResult.Raced _ -> Optional.empty();
    };
  }

  private AccountItem item(Request request) {
    Body body = request.body;
    return new AccountItem(
        request.accountId,
        body.legalName,
        orNone(body.formerNames),
        body.country,
        orNone(body.websites),
        body.registryId,
        body.city,
        body.postcode,
        body.standing,
        body.owner,
        body.parentAccountId,
        clock.instant(),
        null,
        null,
        null);
  }

  private static List<String> orNone(@Nullable List<String> values) {
    return values == null ? List.of() : values;
  }
}
