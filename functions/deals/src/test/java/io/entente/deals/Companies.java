package io.entente.deals;

import static java.util.stream.Collectors.toSet;

import io.entente.matching.BlockingKeys;
import io.entente.matching.Company;
import io.entente.matching.CompanyProfile;
import io.entente.matching.IdentityKeys;
import io.entente.matching.Posting;
import io.entente.platform.items.AccountStanding;
import io.entente.platform.items.CompanyKey;
import io.entente.platform.items.IndexedCompany;
import io.entente.platform.items.MatchingIndex;
import io.entente.platform.table.Change;
import io.entente.platform.table.TenantTable;
import java.util.List;
import java.util.Set;

/** The vendor's books, as accounts write them: standing, spellings, and the place in the index. */
final class Companies {
  private Companies() {}

  /** A German company. */
  static void account(Vendor vendor, String id, String standing, String name, String... websites) {
    var company = new Company(name, "DE", List.of(websites), null, List.of());
    vendor.put("accounts", change -> books(vendor, change, id, standing, company));
    vendor.as("accounts", table -> indexed(table, id, company));
  }

  private static void books(
      Vendor vendor, Change change, String id, String standing, Company company) {
    var now = vendor.environment().clock().instant();
    var names = List.of(company.legalName());
    change.put(
        AccountStanding.TYPE, new AccountStanding(id, standing, names, company.country(), now));
    IdentityKeys.of(company)
        .forEach(key -> change.put(CompanyKey.TYPE, new CompanyKey(key.toString(), id, List.of())));
  }

  private static String indexed(TenantTable table, String id, Company company) {
    Set<String> postings =
        Posting.of(id, CompanyProfile.of(company)).stream().map(Posting::text).collect(toSet());
    new IndexedCompany(new MatchingIndex(table, BlockingKeys.VERSION), BlockingKeys::ofPosting)
        .keep(id, 1, postings);
    return id;
  }
}
