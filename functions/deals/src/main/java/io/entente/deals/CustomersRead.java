package io.entente.deals;

import io.entente.matching.Match;
import io.entente.platform.SideBySide;
import io.entente.platform.items.AccountStanding;
import io.entente.platform.items.CompanyKey;
import io.entente.platform.items.CustomerLink;
import io.entente.platform.items.Customers;
import io.entente.platform.items.Hold;
import io.entente.platform.items.OpenOpportunity;
import io.entente.platform.items.WaitingItem;
import io.entente.platform.table.ItemType;
import io.entente.platform.table.Items;
import io.entente.platform.table.TenantTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What stands at the few customers that a description may mean, read as far as it is needed. */
final class CustomersRead {
  private static final int MOST_CUSTOMERS = 6;

  private final TenantTable table;
  private final Map<String, Items> read = new LinkedHashMap<>();

  CustomersRead(TenantTable table) {
    this.table = table;
  }

  /** What is known of the description itself. */
  record About(Match match, boolean sharedDomain, List<CompanyKey> keys) {}

  /**
   * What stands at one customer.
   *
   * @param otherwise what the description led to
   */
  static CustomerState one(TenantTable table, String customerId, CustomerState otherwise) {
    var read = new CustomersRead(table);
    read.add(List.of(customerId));
    var same = Match.Same.proven(customerId, List.of());
    return read.at(customerId, new About(same, otherwise.sharedDomain(), otherwise.keys()));
  }

  /**
   * Reads those that were not read yet, at once; and then their first selves, where their spellings
   * did not lead there.
   */
  void add(Collection<String> customers) {
    readNew(customers);
    readNew(all(read, CustomerLink.TYPE).stream().map(CustomerLink::sameAs).toList());
  }

  private void readNew(Collection<String> customers) {
    List<String> missing =
        customers.stream()
            .filter(customer -> !read.containsKey(customer))
            .distinct()
            .limit(MOST_CUSTOMERS - read.size())
            .toList();
    List<Items> found = SideBySide.map(missing, customer -> table.query(Customers.facts(customer)));
    for (int i = 0; i < missing.size(); i++) {
      read.put(missing.get(i), found.get(i));
    }
  }

  boolean has(String customer) {
    return read.containsKey(customer);
  }

  List<OpenOpportunity> opportunities() {
    return all(read, OpenOpportunity.TYPE);
  }

  Map<String, io.entente.matching.Known> known() {
    return CustomerState.known(all(read, AccountStanding.TYPE), all(read, CustomerItem.TYPE));
  }

  /**
   * Who a customer is, for a person.
   *
   * @param standing in the vendor's books; absent without an account
   */
  record Who(List<String> names, @Nullable String country, @Nullable String standing) {}

  Optional<Who> who(@Nullable String customerId) {
    Items items = read.get(customerId);
    if (items == null) {
      return Optional.empty();
    }
    return items
        .first(AccountStanding.TYPE)
        .map(account -> new Who(account.names(), account.country(), account.standing()))
        .or(
            () ->
                items
                    .first(CustomerItem.TYPE)
                    .map(it -> new Who(List.of(it.legalName()), it.country(), null)));
  }

  /** The customer that carries the holds of this one. */
  String root(String customerId) {
    return CustomerState.root(customerId, all(read, CustomerLink.TYPE));
  }

  CustomerState nobody(About about) {
    return CustomerState.unknown(about.match, about.sharedDomain, about.keys);
  }

  /** What stands at this customer and at those that are the same company. */
  CustomerState at(String customerId, About about) {
    String root = root(customerId);
    Map<String, Items> same = new LinkedHashMap<>(read);
    same.keySet().removeIf(customer -> !root(customer).equals(root));
    Items holding = same.get(root);
    return new CustomerState(
        about.match,
        Optional.of(root),
        about.sharedDomain,
        about.keys,
        all(same, AccountStanding.TYPE),
        all(same, OpenOpportunity.TYPE),
        holding == null ? List.of() : holding.of(Hold.TYPE),
        holding == null ? List.of() : holding.of(WaitingItem.TYPE));
  }

  private static <R> List<R> all(Map<String, Items> read, ItemType<R> type) {
    var all = new ArrayList<R>();
    read.values().forEach(items -> all.addAll(items.of(type)));
    return all;
  }
}
