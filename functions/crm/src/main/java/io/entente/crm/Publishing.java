package io.entente.crm;

import io.entente.crm.port.Company;
import io.entente.crm.port.Sale;
import io.entente.platform.events.Event;
import io.entente.platform.items.CrmAccount;
import io.entente.platform.items.CrmSale;
import io.entente.platform.table.ChangeResult;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.Versioned;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Publishes what the CRM shows and was otherwise before. What is the same tells nobody, so that our
 * own writing, seen again, ends here. Companies that we made for deals are no accounts of theirs.
 */
record Publishing(Clock clock) {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
  private static final String OURS = "cus_";

  /** What is told of an account; the item says the rest. */
  record AccountTold(String accountId, boolean active) {}

  /** What is told of a sale. */
  record SaleTold(
      String opportunityId,
      @Nullable String dealId,
      String state,
      String stage,
      boolean raised,
      @Nullable Long amountMinor,
      @Nullable String currency,
      LocalDate on) {}

  void companies(TenantTable table, List<Company> companies) {
    Map<String, CrmAccount> shown = new HashMap<>();
    companies.stream()
        .filter(company -> isTheirs(company.accountId()))
        .map(Publishing::account)
        .forEach(account -> shown.put(account.accountId(), account));
    Map<String, CrmAccount> known =
        known(table, CrmAccount.TYPE, shown.values().stream().toList()).stream()
            .collect(Collectors.toMap(CrmAccount::accountId, Function.identity()));
    shown.values().stream()
        .filter(account -> !account.equals(known.get(account.accountId())))
        .filter(account -> account.active() || known.containsKey(account.accountId()))
        .forEach(account -> publish(table, CrmAccount.TYPE, account, told(account)));
  }

  private static boolean isTheirs(@Nullable String id) {
    return id != null && ID.matcher(id).matches() && !id.startsWith(OURS);
  }

  private static CrmAccount account(Company company) {
    Company.Place place = company.place();
    String country = place.country();
    return new CrmAccount(
        company.accountId(),
        company.legalName(),
        country != null && COUNTRY.matcher(country).matches() ? country : null,
        company.website(),
        place.city(),
        place.postcode(),
        company.bought() ? "customer" : "prospect",
        company.owner(),
        company.active(),
        isTheirs(company.mergedInto()) ? company.mergedInto() : null);
  }

  private Event told(CrmAccount account) {
    return Event.of(
        "crmaccount.changed",
        clock.instant(),
        new AccountTold(account.accountId(), account.active()));
  }

  /**
   * @param families what a sale is taken to be about, for the CRM does not say
   */
  void sales(TenantTable table, List<Sale> sales, List<String> families) {
    Map<String, CrmSale> known =
        known(table, CrmSale.TYPE, sales.stream().map(sale -> shown(sale, families, null)).toList())
            .stream()
            .collect(Collectors.toMap(CrmSale::opportunityId, Function.identity()));
    for (Sale sale : sales) {
      CrmSale before = known.get(sale.opportunityId());
      CrmSale now = shown(sale, families, before);
      if (ID.matcher(now.opportunityId()).matches() && !now.equals(before)) {
        publish(table, CrmSale.TYPE, now, told(now, before));
      }
    }
  }

  private static CrmSale shown(Sale sale, List<String> families, @Nullable CrmSale before) {
    Sale.Amount amount = sale.amount();
    int rank = sale.stage().rank();
    return new CrmSale(
        sale.opportunityId(),
        isTheirs(sale.accountId()) ? sale.accountId() : null,
        sale.dealId(),
        families,
        sale.stage().name(),
        rank,
        before == null ? rank : Math.max(rank, before.highest()),
        sale.stage().end().name(),
        sale.owner(),
        amount == null ? null : Long.valueOf(amount.minor()),
        amount == null ? null : amount.currency(),
        sale.on());
  }

  /** A stage that it never was at before is progress; that it is seen first is none. */
  private Event told(CrmSale sale, @Nullable CrmSale before) {
    boolean raised =
        before != null && sale.state().equals(CrmSale.OPEN) && sale.rank() > before.highest();
    return Event.of(
        "crmsale.changed",
        clock.instant(),
        new SaleTold(
            sale.opportunityId(),
            sale.dealId(),
            sale.state(),
            sale.stage(),
            raised,
            sale.amountMinor(),
            sale.currency(),
            sale.on()));
  }

  private static <R> List<R> known(TenantTable table, ItemType<R> type, List<R> wanted) {
    Set<ItemKey> keys = new HashSet<>(wanted.stream().map(type::key).toList());
    return table.read(List.copyOf(keys)).of(type);
  }

  private static <R> void publish(TenantTable table, ItemType<R> type, R item, Event event) {
    Optional<Versioned<R>> read = table.find(type, type.key(item));
    if (!(table.change().aggregate("shown", type, item, read, event).commit()
        instanceof ChangeResult.Committed)) {
      throw new IllegalStateException("others publish the same record"); // read again
    }
  }
}
