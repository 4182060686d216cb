package io.entente.deals;

import io.entente.platform.table.TenantTable;
import io.entente.platform.table.Versioned;
import java.util.Optional;

/** Reads deals and their places in line. */
final class DealStore {
  private DealStore() {}

  static Optional<Versioned<DealItem>> find(TenantTable table, String dealId) {
    return table.find(DealItem.TYPE, DealItem.key(dealId));
  }

  /** How many live entries stand before a waiting deal, and one: in its longest line. */
  static long place(TenantTable table, DealItem deal) {
    return deal.entries().stream()
        .mapToLong(
            entry ->
                1L
                    + table.count(
                        WaitingItem.before(entry.customerId(), entry.family(), entry.arrival())))
        .max()
        .orElse(1);
  }
}
