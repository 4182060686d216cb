package io.entente.accounts;

import io.entente.accounts.AccountStore.Draft;
import io.entente.kernel.AccountId;
import io.entente.kernel.Outcome;
import io.entente.platform.Operation;
import io.entente.platform.items.CompanyKey;
import io.entente.platform.items.CustomerLink;
import io.entente.platform.table.Attempts;
import io.entente.platform.table.ChangeResult;
import io.entente.platform.table.Versioned;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
      @Nullable String owner) {}

  private final AccountStore accounts;
  private final SameCompany sameCompany;
  private final ProtectedThere protectedThere;
  private final Clock clock;

  PutAccount(AccountStore accounts, Clock clock) {
    this.accounts = accounts;
    this.sameCompany = new SameCompany(accounts);
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
        body -> Spellings.keys(item(new Request("any", null, body))));
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
    return accounts.write(wanted.stream().flatMap(one -> changing(one, known).stream()).toList());
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
    return written(draft(stored, wanted, accounts.stored(Spellings.keys(wanted))));
  }

  private Draft draft(
      Optional<Versioned<AccountItem>> stored, AccountItem said, List<CompanyKey> known) {
    AccountItem wanted = stored.map(before -> said.after(before.item())).orElse(said);
    Spellings spellings = Spellings.of(wanted.accountId(), Spellings.keys(wanted), known);
    Optional<CustomerLink> link = sameCompany.link(wanted, stored.isPresent(), spellings);
    return new Draft(stored, wanted, spellings, link, protectedThere.turned(stored, wanted, link));
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
        clock.instant(),
        null,
        null);
  }

  private static List<String> orNone(@Nullable List<String> values) {
    return values == null ? List.of() : values;
  }
}
