package io.entente.deals;

import io.entente.kernel.Outcome;
import io.entente.platform.events.Notice;
import io.entente.platform.table.Attempts;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTables;
import java.time.Clock;
import java.util.Optional;

/** Looks at a deal because its time has come, and does what is due, if anything is. */
record Look(TenantTables tables, Clock clock) {

  /** What is due. */
  interface Due {
    /**
     * @return whether there was anything to do; empty if somebody was faster, to be asked again
     */
    Optional<Boolean> done(DealCommands.Reading reading);
  }

  /**
   * @return what {@link Due} says
   * @throws IllegalStateException if others kept changing the deal; to be called again
   */
  boolean at(Notice notice, Due due) {
    TenantTable table = tables.current();
    Outcome<Boolean> outcome =
        Attempts.of(() -> due.done(reading(table, notice)).map(Outcome::done));
    return switch (outcome) {
      case Outcome.Done<Boolean>(Boolean done) -> done;
      case Outcome.Refused<Boolean>(var problem) ->
          throw new IllegalStateException(problem.detail());
    };
  }

  private DealCommands.Reading reading(TenantTable table, Notice notice) {
    return new DealCommands.Reading(
        table, DealStore.find(table, notice.aggregateId()).orElseThrow(), clock.instant());
  }
}
