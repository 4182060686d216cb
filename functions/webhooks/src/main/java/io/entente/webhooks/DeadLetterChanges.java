package io.entente.webhooks;

import io.entente.kernel.Outcome;
import io.entente.platform.table.Attempts;
import io.entente.platform.table.Change;
import io.entente.platform.table.ChangeResult;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTables;
import io.entente.platform.table.Versioned;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** Changes a dead letter, whoever else changes it at that moment. */
record DeadLetterChanges(TenantTables tables, Clock clock) {

  /** A letter as it was read, where and when. */
  record Reading(TenantTable table, Versioned<DeadLetterItem> read, Instant now) {
    DeadLetterItem letter() {
      return read.item();
    }

    Optional<Outcome<DeadLetter>> asItIs() {
      return Optional.of(Outcome.done(DeadLetter.of(read)));
    }

    Change become(DeadLetterItem next) {
      return DeadLetterStore.replace(table, read, next, now);
    }

    /** The letter after that change, if nobody was faster. */
    Optional<Outcome<DeadLetter>> committed(Change change, DeadLetterItem next) {
      return change.commit() instanceof ChangeResult.Committed
          ? Optional.of(Outcome.done(DeadLetter.of(new Versioned<>(next, read.version() + 1, ""))))
          : Optional.empty();
    }
  }

  Outcome<DeadLetter> of(
      String deadLetterId, Function<Reading, Optional<Outcome<DeadLetter>>> step) {
    TenantTable table = tables.current();
    return Attempts.of(
        () ->
            DeadLetterStore.find(table, deadLetterId)
                .map(read -> step.apply(new Reading(table, read, clock.instant())))
                .orElseGet(() -> Optional.of(DeadLetterStore.missing(deadLetterId))));
  }
}
