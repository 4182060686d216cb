package io.entente.deals;

import io.entente.matching.Company;
import io.entente.matching.Found;
import io.entente.matching.IdentityKey;
import io.entente.matching.IdentityKeys;
import io.entente.matching.KeyMatch;
import io.entente.matching.Match;
import io.entente.platform.items.AccountStanding;
import io.entente.platform.items.CompanyKey;
import io.entente.platform.items.CustomerLink;
import io.entente.platform.items.Customers;
import io.entente.platform.items.OpenOpportunity;
import io.entente.platform.table.Items;
import io.entente.platform.table.TenantTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the customer that a description means, and reads what stands there: bounded key reads. */
final class CustomerStore {
  private static final int MOST_CUSTOMERS = 6;

  /** The company that a deal describes, as the matcher takes it. */
  static Company company(DealDescription.EndCustomer customer) {
    return new Company(
        customer.legalName(),
        customer.country(),
        customer.website() == null ? List.of() : List.of(customer.website()),
        customer.registryId(),
        List.of());
  }

  static List<IdentityKey> keys(DealDescription.EndCustomer customer) {
    return IdentityKeys.of(company(customer));
  }

  /**
   * @param found the company's keys, as far as they are stored
   */
  CustomerState read(
      TenantTable table, DealDescription.EndCustomer customer, List<CompanyKey> found) {
    Set<String> candidates = candidates(found);
    Map<String, Items> read = new LinkedHashMap<>();
    candidates.forEach(candidate -> read(table, candidate, read));
    followLinks(table, read);
    Match match = KeyMatch.decide(company(customer), found(customer, found), known(read));
    boolean shared = found.stream().anyMatch(key -> isDomain(key) && !key.also().isEmpty());
    return switch (match) {
      case Match.Same(String customerId, var _) ->
          state(new Matched(match, customerId, shared), found, read);
      case Match.Unsure _, Match.None _ -> CustomerState.unknown(match, shared, found);
    };
  }

  private record Matched(Match match, String customerId, boolean sharedDomain) {}

  private static void read(TenantTable table, String customer, Map<String, Items> read) {
    if (read.size() < MOST_CUSTOMERS) {
      read.put(customer, table.query(Customers.facts(customer)));
    }
  }

  /** A customer's first self is read too, where its spellings did not lead there. */
  private static void followLinks(TenantTable table, Map<String, Items> read) {
    all(read, CustomerLink.TYPE).stream()
        .map(CustomerLink::sameAs)
        .filter(root -> !read.containsKey(root))
        .distinct()
        .toList()
        .forEach(root -> read(table, root, read));
  }

  private static CustomerState state(
      Matched matched, List<CompanyKey> keys, Map<String, Items> read) {
    List<CustomerLink> links = all(read, CustomerLink.TYPE);
    String root = CustomerState.root(matched.customerId, links);
    Map<String, Items> same = new LinkedHashMap<>(read);
    same.keySet().removeIf(customer -> !CustomerState.root(customer, links).equals(root));
    Items holding = same.get(root);
    return new CustomerState(
        matched.match,
        Optional.of(root),
        matched.sharedDomain,
        keys,
        all(same, AccountStanding.TYPE),
        all(same, OpenOpportunity.TYPE),
        holding == null ? List.of() : holding.of(HoldItem.TYPE),
        holding == null ? List.of() : holding.of(WaitingItem.TYPE));
  }

  private static <R> List<R> all(
      Map<String, Items> read, io.entente.platform.table.ItemType<R> type) {
    var all = new ArrayList<R>();
    read.values().forEach(items -> all.addAll(items.of(type)));
    return all;
  }

  private static Map<String, io.entente.matching.Known> known(Map<String, Items> read) {
    return CustomerState.known(all(read, AccountStanding.TYPE), all(read, CustomerItem.TYPE));
  }

  private static Set<String> candidates(List<CompanyKey> found) {
    var candidates = new LinkedHashSet<String>();
    found.forEach(key -> candidates.add(key.customerId()));
    found.stream().filter(key -> !isDomain(key)).forEach(key -> candidates.addAll(key.also()));
    return candidates;
  }

  /**
   * The first customer of a spelling is the one it means; others under the same name or number are
   * the same company, which their links say.
   */
  private static List<Found> found(DealDescription.EndCustomer customer, List<CompanyKey> stored) {
    var found = new ArrayList<Found>();
    for (IdentityKey key : keys(customer)) {
      stored.stream()
          .filter(company -> company.key().equals(key.toString()))
          .map(company -> new Found(key, List.of(company.customerId()), !company.also().isEmpty()))
          .forEach(found::add);
    }
    return found;
  }

  private static boolean isDomain(CompanyKey key) {
    return key.key().startsWith(IdentityKey.Kind.DOMAIN.name());
  }
}
