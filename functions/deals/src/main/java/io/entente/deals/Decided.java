package io.entente.deals;

import io.entente.program.Assignment;
import io.entente.program.BusinessCalendar;
import io.entente.program.CompiledProgram;
import io.entente.program.Decisions;
import io.entente.program.Program;
import io.entente.program.Ruling;
import io.entente.program.Verdict;
import io.entente.program.facts.Facts;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A decision, the facts it rests on, when it was made, and what follows from it.
 *
 * @param protection what an approval is worth; absent with any other verdict
 * @param review until when a person has to decide; absent where nobody has, or without a clock
 * @param assigned whose the deal is at the vendor
 */
record Decided(
    Facts facts,
    Ruling ruling,
    @Nullable Protected protection,
    @Nullable ReviewClock review,
    Assignment.Assigned assigned,
    Instant at) {

  /**
   * By what it is decided.
   *
   * @param calendar the partner's business time
   * @param asked what the assignment asks about
   */
  record By(
      CompiledProgram program,
      Decider.Question question,
      BusinessCalendar calendar,
      Assignment.Asked asked) {}

  static Decided by(By by, Facts facts) {
    Instant at = by.question.now();
    Program program = by.program.program();
    Ruling ruling = ruling(by, facts);
    Assignment.Assigned assigned = program.assigned(by.asked, facts);
    return new Decided(
        facts,
        ruling,
        ruling.verdict() == Verdict.APPROVED ? protection(by, facts, at) : null,
        ruling.verdict() == Verdict.IN_REVIEW
            ? ReviewClock.begun(program.review(), by.calendar, assigned.channelManager(), at)
            : null,
        assigned,
        at);
  }

  private static Ruling ruling(By by, Facts facts) {
    return by.question.manner() instanceof Decider.Manner.Reviewed(String reviewer)
        ? Decisions.ruleReviewed(by.program, facts, reviewer)
        : Decisions.rule(by.program, facts);
  }

  private static Protected protection(By by, Facts facts, Instant at) {
    OptionalLong days = Decisions.evidenceWithin(by.program, facts);
    Optional<Instant> evidenceBy =
        days.isEmpty()
            ? Optional.empty()
            : Optional.of(by.calendar.daysAfter(at, days.getAsLong()));
    return Protected.from(by.program.program().protection(), at, evidenceBy);
  }

  DealStatus status() {
    return DealStatus.of(ruling.verdict());
  }

  boolean approves() {
    return ruling.verdict() == Verdict.APPROVED;
  }
}
