package io.entente.accounts;

import io.entente.kernel.AccountId;
import io.entente.kernel.Fault;
import io.entente.platform.table.Versioned;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The companies above one, as the vendor's books have it. */
final class Group {
  /** No group of companies that anybody knows of is so deep. */
  private static final int MOST_ABOVE = 12;

  private final AccountStore accounts;

  Group(AccountStore accounts) {
    this.accounts = accounts;
  }

  /** Whether the books say that two accounts are two companies of one group. */
  static boolean setsApart(AccountItem one, AccountItem other) {
    String parent = one.parentAccountId();
    return other.accountId().equals(parent)
        || one.accountId().equals(other.parentAccountId())
        || (parent != null && parent.equals(other.parentAccountId()));
  }

  /** Its parent, that one's parent and so on; some twice, where they would go round. */
  List<AccountItem> above(AccountItem account) {
    var above = new ArrayList<AccountItem>();
    Optional<AccountItem> next = account(account.parentAccountId());
    while (next.isPresent() && above.size() < MOST_ABOVE) {
      above.add(next.get());
      next = account(next.get().parentAccountId());
    }
    return above;
  }

  private Optional<AccountItem> account(@Nullable String id) {
    return Optional.ofNullable(id)
        .flatMap(it -> accounts.find(new AccountId(it)))
        .map(Versioned::item)
        .filter(it -> !it.isDeleted());
  }

  /** Who heads the group that an account belongs to, if it belongs to one. */
  @Nullable String head(AccountItem account) {
    List<AccountItem> above = above(account);
    return above.isEmpty() ? null : above.getLast().accountId();
  }

  /**
   * What is wrong with an account's parent.
   *
   * @param above as it was read
   */
  static Optional<Fault> fault(AccountItem account, List<AccountItem> above) {
    String parent = account.parentAccountId();
    if (parent == null) {
      return Optional.empty();
    }
    List<String> way =
        Stream.concat(Stream.of(account), above.stream()).map(AccountItem::accountId).toList();
    if (parent.equals(way.getFirst()) || way.lastIndexOf(way.getFirst()) > 0) {
      return fault("cycle", "%s would belong to itself: %s.".formatted(parent, inWords(way)));
    }
    if (above.isEmpty()) {
      return fault("unknown", "%s is no account. Put it first, or leave it out.".formatted(parent));
    }
    return above.size() < MOST_ABOVE
        ? Optional.empty()
        : fault("depth", "%s has too many above it: %s.".formatted(parent, inWords(way)));
  }

  private static String inWords(List<String> way) {
    return String.join(" belongs to ", way);
  }

  private static Optional<Fault> fault(String code, String sentence) {
    return Optional.of(new Fault("/parentAccountId", code, "/parentAccountId " + sentence));
  }
}
