package io.entente.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entente.program.facts.Facts;
import java.util.List;
import org.junit.jupiter.api.Test;

class RulingTest {
  private static final Facts TOO_SMALL = Small.facts(1, "USD");

  @Test
  void another_version_does_not_explain_it() {
    var ruling = Decisions.rule(Small.COMPILED, TOO_SMALL);
    assertThatThrownBy(() -> Decisions.explain(Small.COMPILED.withVersion(4), TOO_SMALL, ruling))
        .hasMessageContaining("Version 4")
        .hasMessageContaining("version 3");
  }

  @Test
  void a_rule_that_the_program_has_not_explains_nothing() {
    var ruling = new Ruling(Verdict.REJECTED, ReasonCode.BELOW_MINIMUM, "gone", 3);
    assertThatThrownBy(() -> Decisions.explain(Small.COMPILED, TOO_SMALL, ruling))
        .hasMessageContaining("no rule gone");
  }

  @Test
  void every_kind_of_decision_comes_back_whole_from_what_is_kept() {
    var facts =
        List.of(
            TOO_SMALL,
            Small.facts(500_000, "USD", Small.direct(60)),
            Small.facts(500_000, "USD"),
            Small.facts(750_000, "JPY", Small.direct(61)));
    assertThat(facts).allSatisfy(f -> assertComesBack(Small.COMPILED, f));
  }

  @Test
  void one_over_a_rule_that_nobody_judged_does_too() {
    var program = Small.compiled(Small.withCondition("deal.valueMinor * 1000000000000000 < 5"));
    assertComesBack(program, Small.facts(1_000_000_000, "USD"));
  }

  @Test
  void no_rule_is_asked_again() {
    var program = Small.compiled(Small.withCondition("deal.valueMinor > 0"));
    var ruling = new Ruling(Verdict.APPROVED, ReasonCode.NO_OBJECTION, null, 3);
    assertThat(Decisions.explain(program, TOO_SMALL, ruling).verdict()).isEqualTo(Verdict.APPROVED);
  }

  private static void assertComesBack(CompiledProgram program, Facts facts) {
    var decision = Decisions.decide(program, facts);
    assertThat(Decisions.explain(program, facts, Decisions.rule(program, facts)))
        .isEqualTo(decision);
  }
}
