package io.entente.deals;

import io.entente.kernel.Outcome;
import io.entente.platform.Operation;
import io.entente.platform.caller.Caller;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Somebody takes a review on, or hands it to somebody else. */
final class AssignReview implements Operation<AssignReview.Request, Deal> {
  record Request(
      String dealId,
      long ifMatch,
      String idempotencyKey,
      @Nullable String acceptLanguage,
      String bodyHash,
      Body body)
      implements DealCommands.Sent {}

  /** The contract's {@code AssignReview}. */
  record Body(@Nullable String owner) {}

  private final DealCommands commands;

  AssignReview(DealCommands commands) {
    this.commands = commands;
  }

  @Override
  public Outcome<Deal> apply(Request request) {
    String owner = Objects.requireNonNullElse(request.body.owner, Caller.current().subject());
    return commands.carryOut(
        Move.ASSIGN_REVIEW,
        request,
        reading -> Optional.of(Outcome.done(assigned(reading, owner))));
  }

  private static DealWrites.Prepared assigned(DealCommands.Reading reading, String owner) {
    DealItem deal = reading.read().item();
    ReviewClock clock = Objects.requireNonNull(deal.course().review());
    DealItem assigned = deal.with(deal.course().with(clock.ownedBy(owner)));
    return DealWrites.plain(reading, assigned, "deal.review_assigned");
  }
}
