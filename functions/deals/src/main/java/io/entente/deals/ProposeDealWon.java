package io.entente.deals;

import io.entente.kernel.Outcome;
import io.entente.platform.Operation;
import java.util.Optional;

/** A partner says that a deal is won; the vendor closes it. */
final class ProposeDealWon implements Operation<DealCommands.Sold, Deal> {
  private final DealCommands commands;

  ProposeDealWon(DealCommands commands) {
    this.commands = commands;
  }

  @Override
  public Outcome<Deal> apply(DealCommands.Sold request) {
    return commands.carryOut(
        Move.PROPOSE_WON, request, reading -> Optional.of(proposed(reading, request.body())));
  }

  private static Outcome<DealWrites.Prepared> proposed(DealCommands.Reading reading, Sale sale) {
    DealItem deal = reading.read().item();
    return sale.notYet(reading.now())
        .<Outcome<DealWrites.Prepared>>map(Outcome::refused)
        .orElseGet(
            () ->
                Outcome.done(
                    DealWrites.plain(
                        reading, deal.with(deal.course().proposing(sale)), "deal.won_proposed")));
  }
}
