package io.entente.deals;

import io.entente.kernel.Outcome;
import io.entente.platform.Operation;
import io.entente.platform.caller.Caller;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A person has found nothing against a deal in review: it is decided again by the same program, and
 * an approval never beats a holder.
 */
final class ApproveDeal implements Operation<ApproveDeal.Request, Deal> {
  record Request(
      String dealId, long ifMatch, String idempotencyKey, @Nullable String acceptLanguage)
      implements DealCommands.Sent {
    @Override
    public String bodyHash() {
      return ""; // there is no body: each request under one key is the same
    }
  }

  private final DealCommands commands;
  private final Decider decider;

  ApproveDeal(DealCommands commands, Decider decider) {
    this.commands = commands;
    this.decider = decider;
  }

  @Override
  public Outcome<Deal> apply(Request request) {
    return commands.carryOut(Move.APPROVE, request, new Impartial(this::cleared));
  }

  private Optional<Outcome<DealWrites.Prepared>> cleared(DealCommands.Reading reading) {
    var manner = new Decider.Manner.Reviewed(Caller.current().subject());
    return new Revision(decider, reading.read().item().description(), manner).taken(reading);
  }
}
