package io.entente.deals;

import io.entente.kernel.Outcome;
import io.entente.platform.Consumer;
import io.entente.platform.events.Notice;
import io.entente.platform.items.WaitingItem;
import io.entente.platform.table.Attempts;
import io.entente.platform.table.Change;
import io.entente.platform.table.ChangeResult;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTables;
import io.entente.platform.table.Versioned;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * When the time of a protection or of a turn has come: the deal is expired, once, and whoever is
 * next in line gets its turn. Also called when a deal has just got in line, because the hold may
 * have lapsed while its number was being drawn, or gone with its account to another customer.
 */
final class EndProtection implements Consumer {
  static final String NAME = "endProtection";

  private final TenantTables tables;
  private final Relocation relocation;
  private final Promotion promotion;
  private final Clock clock;

  EndProtection(TenantTables tables, Decider decider, Clock clock) {
    this.tables = tables;
    this.relocation = new Relocation(decider);
    this.promotion = new Promotion(decider);
    this.clock = clock;
  }

  @Override
  public void accept(Notice notice) {
    TenantTable table = tables.current();
    Instant now = clock.instant();
    DealStore.find(table, notice.aggregateId())
        .filter(deal -> deal.item().customerId() != null)
        .ifPresent(deal -> accept(table, deal.item(), now));
  }

  private void accept(TenantTable table, DealItem deal, Instant now) {
    relocation.ifFollowing(table, Objects.requireNonNull(deal.customerId()), now);
    accept(table, deal.dealId(), now);
  }

  private void accept(TenantTable table, String dealId, Instant now) {
    Outcome<DealItem> outcome = Attempts.of(() -> expired(table, dealId, now));
    switch (outcome) {
      case Outcome.Done<DealItem>(DealItem deal) ->
          promotion.at(table, Objects.requireNonNull(deal.customerId()), now);
      case Outcome.Refused<DealItem>(var problem) ->
          throw new IllegalStateException(problem.detail());
    }
  }

  /** The deal as it stands now: expired by this, or whatever it was. */
  private static Optional<Outcome<DealItem>> expired(
      TenantTable table, String dealId, Instant now) {
    Versioned<DealItem> read = DealStore.find(table, dealId).orElseThrow();
    return read.item()
        .lapse(now)
        .map(end -> expired(table, read, end, now))
        .orElseGet(() -> Optional.of(Outcome.done(read.item())));
  }

  private static Optional<Outcome<DealItem>> expired(
      TenantTable table, Versioned<DealItem> read, Closing end, Instant now) {
    DealItem expired = read.item().expired(end);
    var reading = new DealCommands.Reading(table, read, now);
    Change change = DealWrites.plain(reading, expired, event(end)).change();
    read.item().entries().forEach(entry -> change.remove(WaitingItem.TYPE, entry.key()));
    return change.commit() instanceof ChangeResult.Committed
        ? Optional.of(Outcome.done(expired))
        : Optional.empty();
  }

  private static String event(Closing end) {
    return end.cause() == Closing.Cause.TURN_NOT_TAKEN ? "deal.turn_missed" : "deal.expired";
  }
}
