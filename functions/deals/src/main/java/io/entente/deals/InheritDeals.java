package io.entente.deals;

import io.entente.kernel.Outcome;
import io.entente.platform.Consumer;
import io.entente.platform.events.EventItem;
import io.entente.platform.events.Notice;
import io.entente.platform.items.Hold;
import io.entente.platform.items.WaitingItem;
import io.entente.platform.table.Attempts;
import io.entente.platform.table.Change;
import io.entente.platform.table.ChangeResult;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTables;
import io.entente.platform.table.Versioned;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A partner became part of another one: all its deals are that one's, the open ones with what they
 * hold and where they wait, until the same day and in the same place, and those that are over with
 * what they came to. Nothing is decided again. Each moves in a change of its own, so that whoever
 * is interrupted goes on with those that are left.
 */
final class InheritDeals implements Consumer {
  static final String NAME = "inheritDeals";
  private static final String KIND = "MERGED";

  /** What is read of the parting's event. */
  record Parting(String partnerId, String kind, long number, @Nullable String dealsTo) {}

  private final TenantTables tables;
  private final Clock clock;

  InheritDeals(TenantTables tables, Clock clock) {
    this.tables = tables;
    this.clock = clock;
  }

  @Override
  public void accept(Notice notice) {
    TenantTable table = tables.current();
    Parting parting = EventItem.told(table, notice, Parting.class).orElseThrow();
    if (!parting.kind.equals(KIND)) {
      return;
    }
    var deals = new PartnersDeals(table, parting.partnerId);
    String heir = Objects.requireNonNull(parting.dealsTo);
    deals.those(_ -> true).forEach(dealId -> inherit(table, dealId, heir));
    deals.tell(parting.number, 0, clock.instant());
  }

  private void inherit(TenantTable table, String dealId, String heir) {
    Outcome<String> outcome =
        Attempts.of(
            () ->
                inherited(table, dealId, heir)
                    ? Optional.of(Outcome.done(dealId))
                    : Optional.empty());
    if (outcome instanceof Outcome.Refused<String>(var problem)) {
      throw new IllegalStateException(problem.detail());
    }
  }

  /** False where somebody was faster. */
  private boolean inherited(TenantTable table, String dealId, String heir) {
    Instant now = clock.instant();
    Versioned<DealItem> read = DealStore.find(table, dealId).orElseThrow();
    if (read.item().partnerId().equals(heir)) {
      return true;
    }
    DealItem deal = read.item().of(heir);
    var reading = new DealCommands.Reading(table, read, now);
    Change change = DealWrites.plain(reading, deal, "deal.inherited").change();
    deal.entries().forEach(entry -> change.put(WaitingItem.TYPE, entry));
    holds(reading)
        .forEach(hold -> change.put("hold", Hold.TYPE, hold.takenBy(deal.holder()), hold.asRead()));
    return change.commit() instanceof ChangeResult.Committed;
  }

  /** What it has still, also where it was won. */
  private static List<Hold> holds(DealCommands.Reading reading) {
    DealItem deal = reading.read().item();
    String customer = deal.customerId();
    return customer == null || deal.protection() == null
        ? List.of()
        : DealStore.line(reading.table(), customer).holds().stream()
            .filter(hold -> hold.dealId().equals(deal.dealId()) && hold.liveAt(reading.now()))
            .toList();
  }
}
