package io.entente.deals;

import io.entente.platform.caller.Caller;
import io.entente.platform.events.EventItem;
import io.entente.platform.items.CustomerLink;
import io.entente.platform.items.Customers;
import io.entente.platform.items.Hold;
import io.entente.platform.items.WaitingItem;
import io.entente.platform.table.Items;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTable.Range;
import io.entente.platform.table.Versioned;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Reads deals and their places in line. */
final class DealStore {
  private static final long LAST_VERSION = 99_999_999;

  private DealStore() {}

  static Optional<Versioned<DealItem>> find(TenantTable table, String dealId) {
    return table.find(DealItem.TYPE, DealItem.key(dealId));
  }

  /** A deal that the caller may see; a partner's people see only their own. */
  static Optional<Versioned<DealItem>> visible(TenantTable table, String dealId) {
    return find(table, dealId)
        .filter(
            deal ->
                !(Caller.current() instanceof Caller.Member member)
                    || member
                        .partner()
                        .map(own -> own.value().equals(deal.item().partnerId()))
                        .orElse(true));
  }

  /** Whether a partner's people are asking. */
  static boolean asPartner() {
    return Caller.current() instanceof Caller.Member member && member.partner().isPresent();
  }

  /**
   * What happened to a deal, from one of its versions on.
   *
   * @param most how many at most
   */
  static List<EventItem> events(TenantTable table, String dealId, long from, int most) {
    String pk = DealItem.key(dealId).pk();
    return table
        .query(
            new Range(pk, EventItem.key(pk, from).sk(), EventItem.key(pk, LAST_VERSION).sk(), most))
        .of(EventItem.TYPE);
  }

  /** The holds of one customer and everybody who waits behind them. */
  static Line line(TenantTable table, String customerId) {
    return line(table.query(Customers.facts(customerId)));
  }

  private static Line line(Items read) {
    return new Line(read.of(Hold.TYPE), read.of(WaitingItem.TYPE));
  }

  /** The same of the customer that carries the holds of this one: itself, unless it is linked. */
  static Line lineOfRoot(TenantTable table, String customerId) {
    var read = table.query(Customers.facts(customerId));
    return read.first(CustomerLink.TYPE)
        .map(link -> line(table, link.sameAs()))
        .orElseGet(() -> line(read));
  }

  /** The holds of a deal that is protected; none of any other. */
  static List<Hold> held(TenantTable table, DealItem deal) {
    return deal.status().isProtected()
        ? line(table, Objects.requireNonNull(deal.customerId())).holds().stream()
            .filter(hold -> hold.dealId().equals(deal.dealId()))
            .toList()
        : List.of();
  }

  /** How many live entries stand before a deal, and one: in its longest line, if it waits. */
  static Optional<Long> place(TenantTable table, DealItem deal) {
    return deal.entries().stream()
        .map(entry -> 1L + table.count(entry.before()))
        .max(Comparator.naturalOrder());
  }
}
