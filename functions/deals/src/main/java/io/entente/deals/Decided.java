package io.entente.deals;

import io.entente.program.CompiledProgram;
import io.entente.program.Decisions;
import io.entente.program.Ruling;
import io.entente.program.Verdict;
import io.entente.program.facts.Facts;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A decision, the facts it rests on, and when it was made.
 *
 * @param protection what an approval is worth; absent with any other verdict
 */
record Decided(Facts facts, Ruling ruling, @Nullable Protected protection, Instant at) {

  static Decided by(CompiledProgram program, Facts facts, Decider.Question question) {
    Instant at = question.now();
    Ruling ruling =
        question.manner() instanceof Decider.Manner.Reviewed(String reviewer)
            ? Decisions.ruleReviewed(program, facts, reviewer)
            : Decisions.rule(program, facts);
    boolean approves = ruling.verdict() == Verdict.APPROVED;
    return new Decided(facts, ruling, approves ? protection(program, facts, at) : null, at);
  }

  private static Protected protection(CompiledProgram program, Facts facts, Instant at) {
    return Protected.from(
        program.program().protection(), at, Decisions.evidenceBy(program, facts, at));
  }

  DealStatus status() {
    return DealStatus.of(ruling.verdict());
  }

  boolean approves() {
    return ruling.verdict() == Verdict.APPROVED;
  }
}
