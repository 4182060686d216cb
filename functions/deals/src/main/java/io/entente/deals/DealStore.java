package io.entente.deals;

import io.entente.platform.items.CustomerLink;
import io.entente.platform.items.Customers;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.Versioned;
import java.util.Comparator;
import java.util.Optional;

/** Reads deals and their places in line. */
final class DealStore {
  private DealStore() {}

  static Optional<Versioned<DealItem>> find(TenantTable table, String dealId) {
    return table.find(DealItem.TYPE, DealItem.key(dealId));
  }

  /** The holds of one customer and everybody who waits behind them. */
  static Line line(TenantTable table, String customerId) {
    var read = table.query(Customers.facts(customerId));
    return new Line(read.of(HoldItem.TYPE), read.of(WaitingItem.TYPE));
  }

  /** The customer that carries the holds of this one: itself, unless it is linked. */
  static String root(TenantTable table, String customerId) {
    return table
        .get(CustomerLink.TYPE, new ItemKey(Customers.pk(customerId), "LINK"))
        .map(CustomerLink::sameAs)
        .orElse(customerId);
  }

  /** How many live entries stand before a deal, and one: in its longest line, if it waits. */
  static Optional<Long> place(TenantTable table, DealItem deal) {
    return deal.entries().stream()
        .map(entry -> 1L + table.count(entry.before()))
        .max(Comparator.naturalOrder());
  }
}
