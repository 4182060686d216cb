package io.entente.deals;

import io.entente.kernel.Outcome;
import io.entente.platform.Consumer;
import io.entente.platform.events.Notice;
import io.entente.platform.table.Attempts;
import io.entente.platform.table.ChangeResult;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTables;
import io.entente.platform.table.Versioned;
import io.entente.program.Review;
import java.time.Clock;
import java.util.Objects;
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

  private final TenantTables tables;
  private final ProgramStore programs;
  private final Decider decider;
  private final Clock clock;

  EscalateReview(TenantTables tables, ProgramStore programs, Decider decider, Clock clock) {
    this.tables = tables;
    this.programs = programs;
    this.decider = decider;
    this.clock = clock;
  }

  @Override
  public void accept(Notice notice) {
    TenantTable table = tables.current();
    Outcome<Boolean> outcome = Attempts.of(() -> escalated(table, notice.aggregateId()));
    if (outcome instanceof Outcome.Refused<Boolean>(var problem)) {
      throw new IllegalStateException(problem.detail());
    }
  }

  private Optional<Outcome<Boolean>> escalated(TenantTable table, String dealId) {
    Versioned<DealItem> read = DealStore.find(table, dealId).orElseThrow();
    var reading = new DealCommands.Reading(table, read, clock.instant());
    BusinessTime time = BusinessTime.of(table, programs, read.item());
    Review rules = time.review();
    ReviewClock before = read.item().course().review();
    if (rules == null || before == null || read.item().status() != DealStatus.IN_REVIEW) {
      return Optional.of(Outcome.done(false));
    }
    ReviewClock after = before.escalatedAt(rules, time.calendar(), reading.now());
    if (after.equals(before)) {
      return Optional.of(Outcome.done(false));
    }
    return written(reading, after, rules)
        .flatMap(
            prepared ->
                prepared.change().commit() instanceof ChangeResult.Committed
                    ? Optional.of(Outcome.done(true))
                    : Optional.empty());
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
    return Objects.equals(prepared.deal().status(), DealStatus.IN_REVIEW);
  }
}
