package io.entente.accounts;

import static java.util.stream.Collectors.toSet;

import io.entente.kernel.AccountId;
import io.entente.matching.BlockingKeys;
import io.entente.matching.CompanyProfile;
import io.entente.matching.Posting;
import io.entente.platform.Consumer;
import io.entente.platform.events.Notice;
import io.entente.platform.items.IndexedCompany;
import io.entente.platform.items.MatchingIndex;
import io.entente.platform.table.TenantTables;
import io.entente.platform.table.Versioned;
import java.util.Set;

/**
 * Puts an account under all that it may be called into the matching index, as it stands now, and
 * takes out what it is no longer called; of one that was deleted all of it, unless deals stand
 * there. Called twice it changes nothing.
 */
final class IndexAccount implements Consumer {
  static final String NAME = "indexAccount";

  private final TenantTables tables;
  private final AccountStore accounts;
  private final Group group;

  IndexAccount(TenantTables tables, AccountStore accounts) {
    this.tables = tables;
    this.accounts = accounts;
    this.group = new Group(accounts);
  }

  @Override
  public void accept(Notice notice) {
    accounts.find(new AccountId(notice.aggregateId())).ifPresent(this::index);
  }

  private void index(Versioned<AccountItem> account) {
    var index = new MatchingIndex(tables.current(), BlockingKeys.VERSION);
    var company = new IndexedCompany(index, BlockingKeys::ofPosting);
    AccountItem item = account.item();
    if (item.isForgotten()) {
      company.forget(item.accountId(), account.version());
    } else {
      company.keep(item.accountId(), account.version(), postings(item));
    }
  }

  private Set<String> postings(AccountItem account) {
    var profile = CompanyProfile.of(account.company(), account.postcode());
    return Posting.of(account.accountId(), profile, group.head(account)).stream()
        .map(Posting::text)
        .collect(toSet());
  }
}
