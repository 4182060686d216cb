package io.entente.program;

import io.entente.program.Decision.Needed;
import io.entente.program.Decision.Owed;
import io.entente.program.conditions.Condition;
import io.entente.program.conditions.Condition.NotJudged;
import io.entente.program.conditions.Vocabulary;
import io.entente.program.facts.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * One program and one deal's facts.
 *
 * @param values what its conditions can name
 */
record Asked(CompiledProgram program, Situation situation, Map<String, Object> values) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  static Asked of(CompiledProgram program, Facts facts) {
    var situation = Situation.of(program.program(), facts);
    var values = Vocabulary.values(facts, situation.derived(), program.program().limits());
    return new Asked(program, situation, values);
  }

  /**
   * What the facts would have to be for a rule to fire no more. All or nothing: half of it would
   * change no verdict. An empty text is no value that anything could take.
   */
  List<Needed> needed(int rule) {
    var declared = situation.program().rulesOfEngagement().get(rule).changes();
    var expressions = program.changes(rule);
    var needed = new ArrayList<Needed>(declared.size());
    for (int i = 0; i < declared.size(); i++) {
      try {
        var value = expressions.get(i).value(values);
        if (value.equals("")) {
          return List.of();
        }
        needed.add(new Needed(declared.get(i).fact(), JSON.writeValueAsString(value)));
      } catch (NotJudged _) {
        return List.of();
      }
    }
    return needed;
  }

  /** What an approval asks for; not what nobody could work out. */
  List<Owed> owed() {
    return obligations().stream().map(this::owed).toList();
  }

  /** The fewest business days that it gives for any of it. */
  OptionalLong owedWithin() {
    return obligations().stream().mapToLong(this::within).min();
  }

  private List<Obligation> obligations() {
    var all = situation.program().obligations();
    return IntStream.range(0, all.size())
        .filter(i -> holds(program.obligation(i)))
        .mapToObj(all::get)
        .toList();
  }

  private long within(Obligation obligation) {
    return situation.program().limits().getOrDefault(obligation.within(), 0L);
  }

  private boolean holds(Condition condition) {
    try {
      return condition.holds(values);
    } catch (NotJudged _) {
      return false;
    }
  }

  private Owed owed(Obligation obligation) {
    return new Owed(
        obligation.id(),
        obligation.reason(),
        within(obligation),
        Placeholders.fill(obligation.text(), situation));
  }
}
