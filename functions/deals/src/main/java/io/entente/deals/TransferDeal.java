package io.entente.deals;

import io.entente.kernel.Outcome;
import io.entente.kernel.ProblemKind;
import io.entente.platform.Operation;
import io.entente.platform.items.Hold;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The vendor gives a protected deal to another partner, for a reason that is kept. The rules hold
 * for the new one as for everybody.
 */
final class TransferDeal implements Operation<TransferDeal.Request, Deal> {
  record Request(
      String dealId,
      long ifMatch,
      String idempotencyKey,
      @Nullable String acceptLanguage,
      String bodyHash,
      Body body)
      implements DealCommands.Sent {}

  /** The contract's {@code TransferDeal}. */
  record Body(String partnerId, String reason) {}

  private final DealCommands commands;
  private final Decider decider;

  TransferDeal(DealCommands commands, Decider decider) {
    this.commands = commands;
    this.decider = decider;
  }

  @Override
  public Outcome<Deal> apply(Request request) {
    return commands.carryOut(
        Move.TRANSFER, request, reading -> Optional.of(transferred(reading, request.body)));
  }

  private Outcome<DealWrites.Prepared> transferred(DealCommands.Reading reading, Body body) {
    DealItem deal = reading.read().item();
    if (deal.partnerId().equals(body.partnerId)) {
      return Outcome.refused(
          ProblemKind.CONFLICT, "The deal is %s's already.".formatted(body.partnerId));
    }
    Decided decided = decider.decideFor(reading, body.partnerId).decided();
    return decided.approves()
        ? Outcome.done(written(reading, deal.transferred(body.partnerId, decided)))
        : Outcome.refused(
            ProblemKind.CONFLICT,
            "%s cannot have the deal: it would be %s (%s)."
                .formatted(body.partnerId, decided.status(), decided.ruling().reason()));
  }

  /** With all that it holds. */
  static DealWrites.Prepared written(DealCommands.Reading reading, DealItem deal) {
    DealWrites.Prepared prepared = DealWrites.plain(reading, deal, "deal.transferred");
    DealStore.held(reading.table(), reading.read().item())
        .forEach(
            hold ->
                prepared
                    .change()
                    .put("hold", Hold.TYPE, hold.takenBy(deal.holder()), hold.asRead()));
    return prepared;
  }
}
