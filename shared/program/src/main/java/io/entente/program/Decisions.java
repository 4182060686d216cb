package io.entente.program;

import io.entente.program.Decision.Judged;
import io.entente.program.Decision.Reason;
import io.entente.program.Decision.Result;
import io.entente.program.conditions.Condition.NotJudged;
import io.entente.program.facts.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Predicate;

/** Where verdicts come from: a pure function of program and facts. */
public final class Decisions {
  private Decisions() {}

  /**
   * The rules are asked in their order; the first that fires decides. Where none does, the deal is
   * approved. A rule that cannot be worked out stops the asking too: nobody is refused or approved
   * over a rule that nobody judged.
   */
  public static Decision decide(CompiledProgram program, Facts facts) {
    return explain(program, facts, rule(program, facts));
  }

  /** The same without its words, for whoever only needs the verdict. */
  public static Ruling rule(CompiledProgram program, Facts facts) {
    return rule(Asked.of(program, facts), rule -> true);
  }

  /**
   * The same where a person has found nothing against the deal: rules that only ask for a person
   * are cleared, and all others hold as they do for everybody.
   *
   * @param reviewer who it was
   */
  public static Ruling ruleReviewed(CompiledProgram program, Facts facts, String reviewer) {
    return rule(Asked.of(program, facts), rule -> !asksForPerson(rule)).reviewedBy(reviewer);
  }

  private static boolean asksForPerson(Rule rule) {
    return rule.verdict() == Verdict.IN_REVIEW;
  }

  private static Ruling rule(Asked asked, Predicate<Rule> counts) {
    var rules = asked.program().program().rulesOfEngagement();
    for (int i = 0; i < rules.size(); i++) {
      var result = counts.test(rules.get(i)) ? judge(asked, i) : Result.CLEARED;
      if (result == Result.FIRED || result == Result.NOT_JUDGED) {
        return ruling(asked.program(), i, result);
      }
    }
    return new Ruling(Verdict.APPROVED, ReasonCode.NO_OBJECTION, null, asked.program().version());
  }

  private static Ruling ruling(CompiledProgram program, int place, Result result) {
    var rule = program.program().rulesOfEngagement().get(place);
    return result == Result.FIRED
        ? new Ruling(rule.verdict(), rule.reason(), rule.id(), program.version())
        : new Ruling(Verdict.IN_REVIEW, ReasonCode.RULE_NOT_JUDGED, rule.id(), program.version());
  }

  /**
   * A decision that was made already, in full: its words come from the program, and no rule is
   * asked again.
   *
   * @param program of the version that decided
   * @param facts those it decided on
   * @throws IllegalArgumentException for a ruling of another version, or over a rule it has not
   */
  public static Decision explain(CompiledProgram program, Facts facts, Ruling ruling) {
    if (ruling.programVersion() != program.version()) {
      throw new IllegalArgumentException(
          "Version %d of the program cannot explain a ruling of version %d"
              .formatted(program.version(), ruling.programVersion()));
    }
    int place = place(program.program().rulesOfEngagement(), ruling);
    var ended = new Ended(place, result(ruling), ruling.reviewer() != null);
    return decided(Asked.of(program, facts), ended);
  }

  /**
   * In how many business days the partner of an approved deal has to have done what is asked of it;
   * empty where nothing is.
   */
  public static OptionalLong evidenceWithin(CompiledProgram program, Facts facts) {
    return Asked.of(program, facts).owedWithin();
  }

  private static int place(List<Rule> rules, Ruling ruling) {
    if (ruling.rule() == null) {
      return rules.size();
    }
    for (int i = 0; i < rules.size(); i++) {
      if (rules.get(i).id().equals(ruling.rule())) {
        return i;
      }
    }
    throw new IllegalArgumentException(
        "Version %d of the program has no rule %s"
            .formatted(ruling.programVersion(), ruling.rule()));
  }

  private static Result result(Ruling ruling) {
    if (ruling.rule() == null) {
      return Result.PASSED;
    }
    return ruling.reason() == ReasonCode.RULE_NOT_JUDGED ? Result.NOT_JUDGED : Result.FIRED;
  }

  private static Result judge(Asked asked, int rule) {
    try {
      return asked.program().condition(rule).holds(asked.values()) ? Result.FIRED : Result.PASSED;
    } catch (NotJudged e) {
      return Result.NOT_JUDGED;
    }
  }

  /**
   * How the asking ended.
   *
   * @param last the place of the rule that ended it; behind the last rule where none did
   * @param reviewed whether rules that ask for a person were cleared by one
   */
  private record Ended(int last, Result result, boolean reviewed) {
    Judged judged(Rule rule, int place) {
      Result before = reviewed && asksForPerson(rule) ? Result.CLEARED : Result.PASSED;
      return new Judged(
          rule.id(), place < last ? before : place == last ? result : Result.NOT_REACHED);
    }
  }

  private static Decision decided(Asked asked, Ended ended) {
    var rules = asked.situation().program().rulesOfEngagement();
    var judged = new ArrayList<Judged>(rules.size());
    for (int i = 0; i < rules.size(); i++) {
      judged.add(ended.judged(rules.get(i), i));
    }
    return switch (ended.result) {
      case FIRED -> fired(asked, ended.last, judged);
      case NOT_JUDGED -> notJudged(asked.situation(), judged);
      case PASSED, CLEARED, NOT_REACHED -> approved(asked, judged);
    };
  }

  private static Decision fired(Asked asked, int place, List<Judged> judged) {
    var situation = asked.situation();
    var rule = situation.program().rulesOfEngagement().get(place);
    var mend = Objects.requireNonNullElse(rule.mend(), situation.program().texts().conclusive());
    return new Decision(
        rule.verdict(),
        new Reason(rule.reason(), Placeholders.fill(rule.text(), situation)),
        judged,
        new Decision.WhatWouldChange(Placeholders.fill(mend, situation), asked.needed(place)),
        List.of(),
        null,
        0,
        situation.program().version());
  }

  private static Decision notJudged(Situation situation, List<Judged> judged) {
    var text = situation.program().texts().notJudged();
    return new Decision(
        Verdict.IN_REVIEW,
        new Reason(ReasonCode.RULE_NOT_JUDGED, Placeholders.fill(text, situation)),
        judged,
        null,
        List.of(),
        null,
        0,
        situation.program().version());
  }

  private static Decision approved(Asked asked, List<Judged> judged) {
    var situation = asked.situation();
    var text = situation.program().texts().approved();
    return new Decision(
        Verdict.APPROVED,
        new Reason(ReasonCode.NO_OBJECTION, Placeholders.fill(text, situation)),
        judged,
        null,
        asked.owed(),
        situation
            .program()
            .tierOf(situation.facts().partner().tier())
            .map(Tier::margin)
            .orElse(null),
        situation.program().protection().days(),
        situation.program().version());
  }
}
