package io.entente.deals;

import io.entente.kernel.Outcome;
import io.entente.platform.Operation;
import java.util.Optional;

/**
 * The vendor says that a deal is won, and for how much. What it held stays its partner's until the
 * end of the protection: a customer that was just sold is nobody else's.
 */
final class CloseDealWon implements Operation<DealCommands.Sold, Deal> {
  private final DealCommands commands;

  CloseDealWon(DealCommands commands) {
    this.commands = commands;
  }

  @Override
  public Outcome<Deal> apply(DealCommands.Sold request) {
    return commands.carryOut(
        Move.CLOSE_WON, request, reading -> Optional.of(won(reading, request.body())));
  }

  private static Outcome<DealWrites.Prepared> won(DealCommands.Reading reading, Sale sale) {
    DealItem deal = reading.read().item();
    Course closed = deal.course().closed(Closing.won(reading.now(), sale));
    return sale.notYet(reading.now())
        .<Outcome<DealWrites.Prepared>>map(Outcome::refused)
        .orElseGet(
            () ->
                Outcome.done(
                    DealWrites.plain(reading, deal.with(DealStatus.WON, closed), "deal.won")));
  }
}
