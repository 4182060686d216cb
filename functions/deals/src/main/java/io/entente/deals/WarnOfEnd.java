package io.entente.deals;

import io.entente.kernel.Outcome;
import io.entente.platform.Consumer;
import io.entente.platform.events.Notice;
import io.entente.platform.table.Attempts;
import io.entente.platform.table.ChangeResult;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTables;
import io.entente.platform.table.Versioned;
import io.entente.program.Protection;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Warns a partner whose protection is about to end, once for each warning of the program. Where so
 * much time has passed that it is over already, it is ended instead.
 */
final class WarnOfEnd implements Consumer {
  static final String NAME = "warnOfEnd";

  private final TenantTables tables;
  private final ProgramStore programs;
  private final EndProtection end;
  private final Clock clock;

  WarnOfEnd(TenantTables tables, ProgramStore programs, EndProtection end, Clock clock) {
    this.tables = tables;
    this.programs = programs;
    this.end = end;
    this.clock = clock;
  }

  @Override
  public void accept(Notice notice) {
    TenantTable table = tables.current();
    Instant now = clock.instant();
    Outcome<Boolean> over = Attempts.of(() -> warned(table, notice.aggregateId(), now));
    switch (over) {
      case Outcome.Done<Boolean>(Boolean isOver) when isOver -> end.accept(notice);
      case Outcome.Done<Boolean> _ -> {}
      case Outcome.Refused<Boolean>(var problem) ->
          throw new IllegalStateException(problem.detail());
    }
  }

  /** Whether it is over; if not, its partner is warned where that is due. */
  private Optional<Outcome<Boolean>> warned(TenantTable table, String dealId, Instant now) {
    Versioned<DealItem> read = DealStore.find(table, dealId).orElseThrow();
    if (read.item().lapse(now).isPresent()) {
      return Optional.of(Outcome.done(true));
    }
    if (!isDue(read.item(), now)) {
      return Optional.of(Outcome.done(false));
    }
    DealItem warned = warned(read.item(), rules(table, read.item()), now);
    ChangeResult result =
        table
            .change()
            .replace(
                "deal", DealItem.TYPE, warned, read, DealTold.event("deal.expiring", warned, now))
            .commit();
    return result instanceof ChangeResult.Committed
        ? Optional.of(Outcome.done(false))
        : Optional.empty();
  }

  private static boolean isDue(DealItem deal, Instant now) {
    Protected protection = deal.protection();
    return deal.status().isProtected()
        && protection != null
        && protection.warnAt() != null
        && !protection.warnAt().isAfter(now);
  }

  private static DealItem warned(DealItem deal, Protection rules, Instant now) {
    Protected protection = Objects.requireNonNull(deal.protection());
    return deal.with(protection.warnedAt(rules, now), deal.course());
  }

  private Protection rules(TenantTable table, DealItem deal) {
    return programs.version(table, deal.ruling().programVersion()).program().protection();
  }
}
