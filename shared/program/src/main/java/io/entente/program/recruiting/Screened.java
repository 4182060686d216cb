package io.entente.program.recruiting;

import io.entente.program.CompiledProgram;
import io.entente.program.conditions.Condition.NotJudged;
import io.entente.program.conditions.Vocabulary;
import io.entente.program.facts.ApplicationFacts;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What screening came to.
 *
 * @param rule the id of the one that decided; absent where none did
 */
public record Screened(
    ScreeningVerdict verdict, ScreeningReason reason, @Nullable String rule, long programVersion) {
  /**
   * The first rule that fires decides; where none does, or where one cannot be worked out, a person
   * looks.
   */
  public static Screened of(CompiledProgram program, ApplicationFacts facts) {
    Map<String, Object> values = Vocabulary.values(facts, program.program().limits());
    List<ScreeningRule> rules = program.program().recruitment().screening();
    for (int i = 0; i < rules.size(); i++) {
      ScreeningRule rule = rules.get(i);
      try {
        if (program.screening(i).holds(values)) {
          return new Screened(rule.verdict(), rule.reason(), rule.id(), program.version());
        }
      } catch (NotJudged _) {
        return new Screened(
            ScreeningVerdict.IN_REVIEW,
            ScreeningReason.RULE_NOT_JUDGED,
            rule.id(),
            program.version());
      }
    }
    return new Screened(
        ScreeningVerdict.IN_REVIEW, ScreeningReason.NO_RULE, null, program.version());
  }
}
