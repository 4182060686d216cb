package io.entente.deals;

import io.entente.kernel.Outcome;
import io.entente.platform.Operation;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The vendor says that a deal is won, and for how much. What it held stays its partner's until the
 * end of the protection: a customer that was just sold is nobody else's.
 */
final class CloseDealWon implements Operation<CloseDealWon.Request, Deal> {
  record Request(
      String dealId,
      long ifMatch,
      String idempotencyKey,
      @Nullable String acceptLanguage,
      String bodyHash,
      Body body)
      implements DealCommands.Sent {}

  /** The contract's {@code DealSale}. */
  record Body(DealDescription.Value amount, LocalDate on) {}

  private final DealCommands commands;

  CloseDealWon(DealCommands commands) {
    this.commands = commands;
  }

  @Override
  public Outcome<Deal> apply(Request request) {
    var sale = new Sale(request.body.amount, request.body.on);
    return commands.carryOut(Move.CLOSE_WON, request, reading -> Optional.of(won(reading, sale)));
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
