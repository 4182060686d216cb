package io.entente.webhooks;

import io.entente.kernel.Outcome;
import io.entente.platform.events.DeadLettersEntry;
import io.entente.platform.events.FaultNote;
import io.entente.platform.events.Notice;
import io.entente.platform.table.Attempts;
import io.entente.platform.table.ChangeResult;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTables;
import io.entente.platform.table.Versioned;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Keeps what a consumer gave up where people can see it, with what that consumer failed of. Told
 * twice of one death, it keeps one: a letter that is open already stays as it is.
 */
record KeepDeadLetter(TenantTables tables, Clock clock) implements DeadLettersEntry.Keeper {
  private static final String SAID_NOTHING = "The function ended before it could say why.";

  @Override
  public void keep(DeadLettersEntry.DeadLetter letter) {
    TenantTable table = tables.current();
    Outcome<Boolean> kept = Attempts.of(() -> keep(table, letter));
    if (kept instanceof Outcome.Refused<Boolean>(var problem)) {
      throw new IllegalStateException(problem.detail()); // it comes again
    }
  }

  private Optional<Outcome<Boolean>> keep(TenantTable table, DeadLettersEntry.DeadLetter letter) {
    String id = DeadLetterItem.id(letter.consumer(), letter.notice());
    Optional<Versioned<DeadLetterItem>> known = DeadLetterStore.find(table, id);
    if (known.filter(read -> read.item().state() == DeadLetterState.OPEN).isPresent()) {
      return Optional.of(Outcome.done(false));
    }
    Instant now = clock.instant();
    var death = death(table, letter, now);
    DeadLetterItem item =
        known.map(read -> read.item().again(death)).orElseGet(() -> DeadLetterItem.first(death));
    return DeadLetterStore.keep(table, known, item, now).commit() instanceof ChangeResult.Committed
        ? Optional.of(Outcome.done(true))
        : Optional.empty();
  }

  private static DeadLetterItem.Death death(
      TenantTable table, DeadLettersEntry.DeadLetter letter, Instant now) {
    Notice event = letter.notice();
    String fault =
        table
            .get(FaultNote.TYPE, FaultNote.key(letter.consumer(), event.id()))
            .map(FaultNote::fault)
            .orElse(SAID_NOTHING);
    return new DeadLetterItem.Death(letter.consumer(), event, fault, now);
  }
}
