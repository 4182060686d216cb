package io.entente.deals;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.entente.kernel.Outcome;
import io.entente.platform.Operation;
import org.jspecify.annotations.Nullable;

/** The partner says anew what its deal is about, and it is decided again. */
final class ReviseDeal implements Operation<ReviseDeal.Request, Deal> {
  record Request(
      String dealId,
      long ifMatch,
      String idempotencyKey,
      @Nullable String acceptLanguage,
      String bodyHash,
      Body body)
      implements DealCommands.Sent {}

  /** The contract's {@code ReviseDeal}. */
  record Body(@JsonUnwrapped DealDescription description) {}

  private final DealCommands commands;
  private final Decider decider;

  ReviseDeal(DealCommands commands, Decider decider) {
    this.commands = commands;
    this.decider = decider;
  }

  @Override
  public Outcome<Deal> apply(Request request) {
    return commands.carryOut(
        Move.REVISE,
        request,
        new Revision(decider, request.body.description, Decider.Manner.REGISTERED));
  }
}
