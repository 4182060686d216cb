package io.entente.template.program;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.program.CompiledProgram;
import io.entente.program.Decisions;
import io.entente.program.ReasonCode;
import io.entente.program.Verdict;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DefaultProgramTest {
  @Test
  void every_country_of_the_world_is_in_exactly_one_territory() {
    var countries =
        DefaultProgram.COMPILED.program().territories().stream()
            .flatMap(t -> t.countries().stream())
            .toList();
    var expected = new HashSet<>(List.of(Locale.getISOCountries()));
    expected.add("XK");
    assertThat(countries).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void a_deal_that_no_rule_stands_against_is_protected_for_90_days() {
    var decision = Case.approvable().decide();
    assertThat(decision.verdict()).isEqualTo(Verdict.APPROVED);
    assertThat(decision.reason().code()).isEqualTo(ReasonCode.NO_OBJECTION);
    assertThat(decision.protectionDays()).isEqualTo(90);
    assertThat(decision.reason().text())
        .containsEntry(
            "en",
            "Protected. This customer is reserved for you for Platform, for 90 days as long as you work on it.")
        .containsKey("de");
  }

  @Test
  void the_stored_program_decides_as_the_compiled_one() {
    var stored = CompiledProgram.fromBytes(DefaultProgram.COMPILED.toBytes());
    var facts = Case.approvable().facts();
    assertThat(stored.program()).isEqualTo(DefaultProgram.COMPILED.program());
    assertThat(Decisions.decide(stored, facts))
        .isEqualTo(Decisions.decide(DefaultProgram.COMPILED, facts));
  }

  @Test
  void the_stored_program_is_small() {
    assertThat(DefaultProgram.COMPILED.toBytes().length).isLessThan(40_000);
  }
}
