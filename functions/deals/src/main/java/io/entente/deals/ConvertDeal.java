package io.entente.deals;

import io.entente.kernel.Outcome;
import io.entente.platform.Operation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A protected deal has become an opportunity in the vendor's books. It stays protected. */
final class ConvertDeal implements Operation<ConvertDeal.Request, Deal> {
  record Request(
      String dealId,
      long ifMatch,
      String idempotencyKey,
      @Nullable String acceptLanguage,
      String bodyHash,
      Body body)
      implements DealCommands.Sent {}

  /** The contract's {@code ConvertDeal}. */
  record Body(String opportunityId) {}

  private final DealCommands commands;

  ConvertDeal(DealCommands commands) {
    this.commands = commands;
  }

  @Override
  public Outcome<Deal> apply(Request request) {
    return commands.carryOut(
        Move.CONVERT,
        request,
        reading -> Optional.of(Outcome.done(converted(reading, request.body.opportunityId))));
  }

  private static DealWrites.Prepared converted(DealCommands.Reading reading, String opportunity) {
    DealItem deal = reading.read().item();
    DealItem converted = deal.with(DealStatus.CONVERTED, deal.course().converted(opportunity));
    return DealWrites.plain(reading, converted, "deal.converted");
  }
}
