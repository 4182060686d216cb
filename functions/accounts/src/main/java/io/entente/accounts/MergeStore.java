package io.entente.accounts;

import io.entente.platform.events.Event;
import io.entente.platform.items.CompanyKey;
import io.entente.platform.items.CustomerLink;
import io.entente.platform.items.Hold;
import io.entente.platform.table.Change;
import io.entente.platform.table.Condition;
import io.entente.platform.table.TenantTables;
import io.entente.platform.table.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes two accounts one company, or two again, each in one transaction. */
final class MergeStore {
  private final TenantTables tables;

  MergeStore(TenantTables tables) {
    this.tables = tables;
  }

  /**
   * Two accounts that are one company from now on.
   *
   * @param read the one that follows
   * @param own its spellings, as they stand
   * @param others those of the customer that carries the holds of both
   * @param scopes who holds and waits at either; nobody may have come since
   * @param reason why it is done although the books set them apart, if they do
   */
  record Merge(
      Versioned<AccountItem> read,
      List<CompanyKey> own,
      List<CompanyKey> others,
      List<Scopes> scopes,
      MergeAccounts.Merged merged,
      @Nullable String reason,
      Instant at) {

    /** At which the one that follows is not noted yet. */
    private List<CompanyKey> joining() {
      return others.stream().filter(key -> !key.isOf(read.item().accountId())).toList();
    }

    private MergedInto into() {
      return new MergedInto(
          merged.customerId(),
          at,
          own.stream().map(CompanyKey::key).toList(),
          joining().stream().map(CompanyKey::key).toList(),
          scopes.getFirst().dealsAt(at),
          scopes.getLast().dealsAt(at));
    }

    /** For which somebody holds one of them. */
    private Set<String> families() {
      return scopes.stream()
          .flatMap(scope -> scope.liveAt(at).stream())
          .map(Hold::family)
          .collect(Collectors.toSet());
    }
  }

  /** What is told of it. */
  record Merged(
      String customerId, String accountId, String into, String sameAs, @Nullable String reason) {}

  /** The change that makes them one, if nobody is faster. */
  Change merge(Merge merge) {
    AccountItem account = merge.read.item().merged(merge.into());
    String id = account.accountId();
    String root = merge.merged.customerId();
    var told = new Merged(id, id, merge.merged.into(), root, merge.reason);
    Event event = Event.of("account.merged", merge.at, told);
    Change change =
        tables
            .current()
            .change()
            .replace("account", AccountItem.TYPE, account, merge.read, event)
            .put("link", CustomerLink.TYPE, new CustomerLink(id, root), Condition.ABSENT);
    merge.own.forEach(key -> AccountStore.putKey(change, leading(key, merge), key.asRead()));
    merge.joining().forEach(key -> AccountStore.putKey(change, key.alsoOf(id), key.asRead()));
    merge
        .families()
        .forEach(family -> merge.scopes.forEach(scope -> scope.addCheck(change, family)));
    return change;
  }

  private static CompanyKey leading(CompanyKey key, Merge merge) {
    var led = new CompanyKey(key.key(), merge.merged.customerId(), key.also());
    return led.alsoOf(merge.read.item().accountId());
  }

  /**
   * Two accounts that are two companies again.
   *
   * @param scopes what stands at the customer that carried the holds of both
   * @param moves whether it goes back to the account
   */
  record Unmerge(Versioned<AccountItem> read, Scopes scopes, boolean moves, Instant at) {}

  /** What is told of it. */
  record Unmerged(String customerId, String accountId, String from, boolean dealsMove) {}

  /** The change that takes a merge back, if nobody is faster. */
  Change unmerge(Unmerge unmerge, MergedInto merged) {
    String id = unmerge.read.item().accountId();
    var told = new Unmerged(id, id, merged.root(), unmerge.moves);
    AccountItem account = unmerge.read.item().merged(null);
    Change change =
        tables
            .current()
            .change()
            .replace(
                "account",
                AccountItem.TYPE,
                account,
                unmerge.read,
                Event.of("account.unmerged", unmerge.at, told))
            .remove(
                "link",
                CustomerLink.TYPE,
                CustomerLink.key(id),
                Condition.equal("sameAs", merged.root()));
    spellings(merged.led())
        .filter(key -> key.customerId().equals(merged.root()))
        .forEach(key -> AccountStore.putKey(change, back(key, id), key.asRead()));
    spellings(merged.joined())
        .filter(key -> key.also().contains(id))
        .flatMap(key -> key.without(id).map(left -> Map.entry(key, left)).stream())
        .forEach(key -> AccountStore.putKey(change, key.getValue(), key.getKey().asRead()));
    unmerge.scopes.addChecks(change);
    return change;
  }

  private Stream<CompanyKey> spellings(List<String> keys) {
    return tables
        .current()
        .read(keys.stream().map(CompanyKey::key).toList())
        .of(CompanyKey.TYPE)
        .stream();
  }

  private static CompanyKey back(CompanyKey key, String id) {
    List<String> others = key.also().stream().filter(other -> !other.equals(id)).toList();
    return new CompanyKey(key.key(), id, others);
  }
}
