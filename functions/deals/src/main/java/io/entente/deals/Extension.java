package io.entente.deals;

import io.entente.platform.items.Hold;
import io.entente.program.Protection;
import java.time.Instant;
import java.util.Objects;

/**
 * Writes what becomes of a protected deal. Where that moves the end of its protection, it moves the
 * end of every hold with it, in one transaction, by the version of the program that decided the
 * deal.
 */
record Extension(ProgramStore programs) {

  /** How a protection goes on. */
  interface Going {
    Protected on(Protected protection, Protection rules, Instant now);
  }

  DealWrites.Prepared of(DealCommands.Reading reading, Course next, String event, Going going) {
    DealItem deal = reading.read().item();
    Protected before = Objects.requireNonNull(deal.protection());
    Protected after = going.on(before, rules(reading), reading.now());
    return written(reading, deal.with(after, next), event);
  }

  Protection rules(DealCommands.Reading reading) {
    long version = reading.read().item().ruling().programVersion();
    return programs.version(reading.table(), version).program().protection();
  }

  /** The deal, and its holds if they end at another instant than before. */
  static DealWrites.Prepared written(DealCommands.Reading reading, DealItem deal, String event) {
    DealWrites.Prepared prepared = DealWrites.plain(reading, deal, event);
    Instant until = Objects.requireNonNull(deal.protection()).until();
    if (!until.equals(Objects.requireNonNull(reading.read().item().protection()).until())) {
      DealStore.held(reading.table(), reading.read().item())
          .forEach(
              hold ->
                  prepared.change().put("hold", Hold.TYPE, hold.lapsingAt(until), hold.asRead()));
    }
    return prepared;
  }
}
