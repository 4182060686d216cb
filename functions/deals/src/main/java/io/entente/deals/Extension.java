package io.entente.deals;

import io.entente.platform.table.Change;
import io.entente.program.Protection;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Writes a deal's steps. One that is verified moves the end of the protection, and with it the end
 * of every hold, as far as the version of the program lets it that decided the deal.
 */
record Extension(ProgramStore programs) {

  /** The deal with steps that extend nothing. */
  static DealWrites.Prepared noted(DealCommands.Reading reading, List<Progress> steps) {
    DealItem deal = reading.read().item();
    return prepared(
        reading,
        deal.progressed(steps, Objects.requireNonNull(deal.protection())),
        "deal.progress_recorded");
  }

  /** The deal with steps of which one has just been verified. */
  DealWrites.Prepared verified(DealCommands.Reading reading, List<Progress> steps) {
    DealItem deal = reading.read().item();
    DealItem.Span span = Objects.requireNonNull(deal.protection());
    Instant until = protection(reading, deal).extended(span.from(), span.until());
    var prepared =
        prepared(
            reading,
            deal.progressed(steps, new DealItem.Span(span.from(), until)),
            "deal.progress_verified");
    if (until.isAfter(span.until())) {
      DealStore.held(reading.table(), deal)
          .forEach(
              hold ->
                  prepared
                      .change()
                      .put("hold", HoldItem.TYPE, hold.lapsingAt(until), hold.asRead()));
    }
    return prepared;
  }

  private Protection protection(DealCommands.Reading reading, DealItem deal) {
    return programs.version(reading.table(), deal.ruling().programVersion()).program().protection();
  }

  private static DealWrites.Prepared prepared(
      DealCommands.Reading reading, DealItem deal, String event) {
    Change change =
        reading
            .table()
            .change()
            .replace(
                "deal",
                DealItem.TYPE,
                deal,
                reading.read(),
                DealTold.event(event, deal, reading.now()));
    return new DealWrites.Prepared(deal, change);
  }
}
