package io.entente.accounts;

import io.entente.accounts.jobs.TurnedCustomer;
import io.entente.accounts.tasks.Tasks;
import io.entente.kernel.AccountId;
import io.entente.platform.events.Event;
import io.entente.platform.items.AccountStanding;
import io.entente.platform.items.CompanyKey;
import io.entente.platform.items.CustomerLink;
import io.entente.platform.items.Customers;
import io.entente.platform.table.Change;
import io.entente.platform.table.ChangeResult;
import io.entente.platform.table.Condition;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.TenantTable.Range;
import io.entente.platform.table.TenantTables;
import io.entente.platform.table.Versioned;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Accounts and their spellings in the tenant's table. */
final class AccountStore {
  /** What one read can bring. */
  static final int MOST_KEYS = 100;

  /** What is told of a change; no person's data. */
  record Changed(String customerId, String accountId, String standing, @Nullable String country) {}

  /**
   * An account that is to be written.
   *
   * @param read what it replaces, if it replaces anything
   * @param link that it is the same company as an older customer, if that is new
   * @param turned that deals are protected where an import makes it a customer
   * @param above the companies above it, if it belongs to another one than before
   */
  record Draft(
      Optional<Versioned<AccountItem>> read,
      AccountItem account,
      Spellings spellings,
      Optional<CustomerLink> link,
      Optional<TurnedCustomer> turned,
      List<AccountItem> above) {
    Draft under(List<AccountItem> companies) {
      return new Draft(read, account, spellings, link, turned, companies);
    }
  }

  private final TenantTables tables;
  private final Tasks tasks;

  AccountStore(TenantTables tables, Tasks tasks) {
    this.tables = tables;
    this.tasks = tasks;
  }

  Optional<Versioned<AccountItem>> find(AccountId account) {
    return tables.current().find(AccountItem.TYPE, AccountItem.key(account));
  }

  boolean exists(AccountId account) {
    return tables.current().get(AccountStanding.TYPE, standing(account.value())).isPresent();
  }

  private static ItemKey standing(String accountId) {
    return new ItemKey(Customers.pk(accountId), "STANDING");
  }

  /** What is stored under these keys; a glance is enough, for the write's conditions look again. */
  List<CompanyKey> stored(List<String> keys) {
    return tables.current().glance(keys.stream().map(CompanyKey::key).toList()).of(CompanyKey.TYPE);
  }

  /** The customer that carries the holds of this one: itself, unless it is linked. */
  String rootOf(String customerId) {
    return tables
        .current()
        .get(CustomerLink.TYPE, CustomerLink.key(customerId))
        .map(CustomerLink::sameAs)
        .orElse(customerId);
  }

  /** Whether neither a hold nor a link stands at the customer. */
  boolean isFree(String customerId) {
    return tables.current().count(new Range(Customers.pk(customerId), "HOLD#", "LINK", 1)) == 0;
  }

  /** Who holds the customer and who waits for it. */
  Scopes scopes(String customerId) {
    return Scopes.at(tables.current(), customerId);
  }

  /** The same at the customer that carries the holds of this one: itself, unless it is linked. */
  Scopes scopesOfRoot(String customerId) {
    return Scopes.atRoot(tables.current(), customerId);
  }

  /**
   * An account that the CRM has no more.
   *
   * @param scopes what stands where its deals are
   */
  record Deletion(Versioned<AccountItem> read, AccountItem account, Scopes scopes) {}

  /** The change that deletes it, and lets go of its spellings where no deal needs them. */
  Change delete(Deletion deletion) {
    AccountItem account = deletion.account;
    String id = account.accountId();
    Event event = Event.of("account.deleted", account.changedAt(), new Deleted(id, id));
    Change change =
        tables
            .current()
            .change()
            .replace("account", AccountItem.TYPE, account, deletion.read, event)
            .remove(AccountStanding.TYPE, standing(id));
    if (account.isForgotten()) {
      deletion.scopes.addChecks(change);
      stored(deletion.read.item().allKeys()).stream()
          .filter(key -> key.isOf(id) && !(key.customerId().equals(id) && isFollowed(key)))
          .forEach(key -> letGo(change, key, id));
    }
    return change;
  }

  /** What is told of it. */
  record Deleted(String customerId, String accountId) {}

  /** Whether an account that uses this spelling is the same company as the one that it means. */
  boolean isFollowed(CompanyKey key) {
    return tables
        .current()
        .read(key.also().stream().map(CustomerLink::key).toList())
        .of(CustomerLink.TYPE)
        .stream()
        .anyMatch(link -> link.sameAs().equals(key.customerId()));
  }

  private static void letGo(Change change, CompanyKey key, String id) {
    key.without(id)
        .ifPresentOrElse(
            left -> putKey(change, left, key.asRead()),
            () -> change.remove("key", CompanyKey.TYPE, CompanyKey.key(key.key()), key.asRead()));
  }

  ChangeResult write(Draft draft) {
    Change change = tables.current().change();
    add(change, draft);
    return change.commit();
  }

  /** Whether all were written in one transaction; else nothing was. */
  boolean write(List<Draft> drafts) {
    Change change = tables.current().change();
    drafts.forEach(draft -> add(change, draft));
    return change.commitsWhole();
  }

  private void add(Change change, Draft draft) {
    AccountItem account = draft.account;
    draft
        .read
        .filter(before -> before.item().isDeleted())
        .ifPresent(_ -> tasks.settle(change, DeleteAccount.taskId(account.accountId())));
    change.aggregate("account", AccountItem.TYPE, account, draft.read, changed(account));
    change.put(AccountStanding.TYPE, account.published());
    draft.spellings.fresh().forEach(key -> putKey(change, key, Condition.ABSENT));
    draft
        .spellings
        .joining()
        .forEach(key -> putKey(change, key.alsoOf(account.accountId()), key.asRead()));
    draft.above.forEach(one -> change.check("above", AccountItem.key(one), one.asParent()));
    draft.turned.ifPresent(turned -> change.put(TurnedCustomer.TYPE, turned));
    draft.link.ifPresent(link -> addLink(change, link, draft.spellings));
  }

  /**
   * The account's own keys lead to the older customer from now on as well; who was about to follow
   * the account by one of them loses its condition and looks again.
   */
  private static void addLink(Change change, CustomerLink link, Spellings spellings) {
    change.put("link", CustomerLink.TYPE, link, Condition.ABSENT);
    spellings.ownProofs().forEach(key -> putKey(change, key.alsoOf(link.sameAs()), key.asRead()));
  }

  static void putKey(Change change, CompanyKey key, Condition condition) {
    change.put("key", CompanyKey.TYPE, key, condition);
  }

  private static Event changed(AccountItem account) {
    return Event.of(
        "account.changed",
        account.changedAt(),
        new Changed(
            account.accountId(), account.accountId(), account.standing(), account.country()));
  }
}
