package io.entente.deals;

import io.entente.platform.Consumer;
import io.entente.platform.events.Event;
import io.entente.platform.events.EventItem;
import io.entente.platform.events.Notice;
import io.entente.platform.items.Customers;
import io.entente.platform.items.Hold;
import io.entente.platform.items.WaitingItem;
import io.entente.platform.table.ChangeResult;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTables;
import io.entente.platform.table.Versioned;
import java.time.Clock;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When the vendor's books change at a customer: whoever holds or waits there is judged again on the
 * new facts. The deal stays what it is, a verdict is never taken back behind a partner's back; what
 * would be decided today is noted in the deal's history for the vendor's people.
 */
final class RecheckDeals implements Consumer {
  static final String NAME = "recheckDeals";

  /** What is read of an account's or an opportunity's event. */
  record Changed(@Nullable String customerId) {}

  /** What is noted. */
  record Rechecked(String dealId, String partnerId, String verdictNow, String reasonCode) {}

  private final TenantTables tables;
  private final Decider decider;
  private final Clock clock;

  RecheckDeals(TenantTables tables, Decider decider, Clock clock) {
    this.tables = tables;
    this.decider = decider;
    this.clock = clock;
  }

  @Override
  public void accept(Notice notice) {
    TenantTable table = tables.current();
    Instant now = clock.instant();
    Line line = DealStore.lineOfRoot(table, customer(table, notice));
    Stream.concat(
            line.holds().stream().filter(hold -> hold.liveAt(now)).map(Hold::dealId),
            line.entries().stream().map(WaitingItem::dealId))
        .distinct()
        .forEach(dealId -> recheck(table, dealId, new Cause(notice, now)));
  }

  private record Cause(Notice notice, Instant now) {}

  /**
   * An account is its customer, so that most rows of an import cost one read; else the event says.
   */
  private static String customer(TenantTable table, Notice notice) {
    return notice.aggregate().equals(Customers.pk(notice.aggregateId()))
        ? notice.aggregateId()
        : EventItem.told(table, notice, Changed.class)
            .map(Changed::customerId)
            .orElse(notice.aggregateId());
  }

  private void recheck(TenantTable table, String dealId, Cause cause) {
    Versioned<DealItem> read = DealStore.find(table, dealId).orElseThrow();
    DealItem deal = read.item();
    var seen = new Decider.Seen(cause.now, customer -> customer.without(deal));
    Decided today = decider.decideAgain(table, read, seen).decided();
    if (today.status().lapses()) {
      return;
    }
    var noted =
        new Rechecked(
            dealId,
            deal.partnerId(),
            today.ruling().verdict().name(),
            today.ruling().reason().name());
    ChangeResult result =
        table
            .change()
            .replace(
                "deal", DealItem.TYPE, deal, read, Event.of("deal.rechecked", cause.now, noted))
            .once(NAME, cause.notice.id() + "#" + dealId, cause.now)
            .commit();
    boolean again =
        result instanceof ChangeResult.Raced
            || (result instanceof ChangeResult.Lost lost && !lost.at("seen"));
    if (again) {
      throw new IllegalStateException("the deal changed while it was judged again");
    }
  }
}
