package io.entente.deals;

import io.entente.kernel.Outcome;
import io.entente.platform.Operation;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A partner says that a deal is won; the vendor closes it. */
final class ProposeDealWon implements Operation<ProposeDealWon.Request, Deal> {
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

  ProposeDealWon(DealCommands commands) {
    this.commands = commands;
  }

  @Override
  public Outcome<Deal> apply(Request request) {
    var sale = new Sale(request.body.amount, request.body.on);
    return commands.carryOut(
        Move.PROPOSE_WON, request, reading -> Optional.of(proposed(reading, sale)));
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
