package io.entente.deals;

import io.entente.kernel.Outcome;
import io.entente.platform.Consumer;
import io.entente.platform.events.Notice;
import io.entente.platform.table.ChangeResult;
import io.entente.program.Review;
import java.util.Optional;

/**
 * Reminds of a deal that waits too long for a person; when all of the time is over, it is approved
 * as if a person had found nothing against it, or escalated once more, as the program says. What is
 * deemed approved is decided and held like everything: it never beats a holder, and what the rules
 * forbid stays forbidden.
 */
final class EscalateReview implements Consumer {
  static final String NAME = "escalateReview";

  /** As whom the decision names that nobody decided. */
  static final String NOBODY = "deemed-approval";

  private final Look look;
  private final ProgramStore programs;
  private final Decider decider;

  EscalateReview(Look look, ProgramStore programs, Decider decider) {
    this.look = look;
    this.programs = programs;
    this.decider = decider;
  }

  @Override
  public void accept(Notice notice) {
    look.at(notice, this::escalated);
  }

  private Optional<Boolean> escalated(DealCommands.Reading reading) {
    DealItem deal = reading.read().item();
    BusinessTime time = BusinessTime.of(reading.table(), programs, deal);
    Review rules = time.review();
    ReviewClock before = deal.course().review();
    if (rules == null || before == null || deal.status() != DealStatus.IN_REVIEW) {
      return Optional.of(false);
    }
    ReviewClock after = before.escalatedAt(rules, time.calendar(), reading.now());
    if (after.equals(before)) {
      return Optional.of(false);
    }
    return written(reading, after, rules)
        .filter(prepared -> prepared.change().commit() instanceof ChangeResult.Committed)
        .map(_ -> true);
  }

  private Optional<DealWrites.Prepared> written(
      DealCommands.Reading reading, ReviewClock after, Review rules) {
    boolean deemed =
        after.escalated() == ReviewClock.OVER
            && rules.onBreach() == Review.OnBreach.DEEMED_APPROVED;
    Optional<DealWrites.Prepared> approved = deemed ? approved(reading) : Optional.empty();
    DealItem deal = reading.read().item();
    DealItem reminded = deal.with(deal.course().with(after));
    return !deemed || approved.filter(EscalateReview::staysInReview).isPresent()
        ? Optional.of(DealWrites.plain(reading, reminded, "deal.review_escalated"))
        : approved;
  }

  /** Empty if somebody was faster. */
  private Optional<DealWrites.Prepared> approved(DealCommands.Reading reading) {
    var manner = new Decider.Manner.Reviewed(NOBODY);
    return new Revision(decider, reading.read().item().description(), manner)
        .taken(reading)
        .map(
            outcome ->
                switch (outcome) {
                  case Outcome.Done<DealWrites.Prepared>(var prepared) -> prepared;
                  case Outcome.Refused<DealWrites.Prepared>(var problem) ->
                      throw new IllegalStateException(problem.detail());
                });
  }

  /** Where a rule could not be worked out, nobody's silence is an answer. */
  private static boolean staysInReview(DealWrites.Prepared prepared) {
    return prepared.deal().status() == DealStatus.IN_REVIEW;
  }
}
