package io.entente.program;

import static io.entente.program.Decision.Result.FIRED;
import static io.entente.program.Decision.Result.NOT_JUDGED;
import static io.entente.program.Decision.Result.NOT_REACHED;
import static io.entente.program.Decision.Result.PASSED;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.program.Decision.Judged;
import io.entente.program.Decision.Needed;
import io.entente.program.Decision.WhatWouldChange;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DecisionsTest {
  @Test
  void a_rule_that_needs_too_many_steps_makes_a_person_look_and_refuses_nobody() {
    String loops =
        "opportunities.exists(a, opportunities.exists(b, opportunities.exists(c, false)))";
    var program = Small.compiled(Small.withCondition(loops));
    var decision = Decisions.decide(program, Small.withOpportunities(100));
    assertThat(decision.verdict()).isEqualTo(Verdict.IN_REVIEW);
    assertThat(decision.reason().code()).isEqualTo(ReasonCode.RULE_NOT_JUDGED);
    assertThat(decision.reason().text()).containsEntry("en", "A person looks.");
    assertThat(decision.rules())
        .containsExactly(
            new Judged("big", NOT_JUDGED),
            new Judged("quiet", NOT_REACHED),
            new Judged("first", NOT_REACHED));
  }

  @Test
  void a_number_out_of_range_makes_a_person_look() {
    var program = Small.compiled(Small.withCondition("deal.valueMinor * 1000000000000000 < 5"));
    assertThat(Decisions.decide(program, Small.facts(1_000_000_000, "USD")).verdict())
        .isEqualTo(Verdict.IN_REVIEW);
  }

  @Test
  void the_first_rule_that_fires_decides_and_later_ones_are_not_reached() {
    var decision = Decisions.decide(Small.COMPILED, Small.facts(499_999, "USD", Small.direct(1)));
    assertThat(decision)
        .isEqualTo(
            new Decision(
                Verdict.REJECTED,
                new Decision.Reason(
                    ReasonCode.BELOW_MINIMUM,
                    Map.of("en", "Below 5,000\u00a0USD.", "de", "Unter 5.000\u00a0USD.")),
                List.of(
                    new Judged("big", FIRED),
                    new Judged("quiet", NOT_REACHED),
                    new Judged("first", NOT_REACHED)),
                new WhatWouldChange(
                    Map.of("en", "Reach 5,000\u00a0USD.", "de", "Erreichen Sie 5.000\u00a0USD."),
                    List.of(new Needed("deal.valueMinor", "500000"))),
                List.of(),
                null,
                0,
                3));
  }

  @Test
  void a_later_rule_decides_when_the_earlier_ones_pass() {
    var decision = Decisions.decide(Small.COMPILED, Small.facts(500_000, "USD", Small.direct(60)));
    assertThat(decision.reason().code()).isEqualTo(ReasonCode.DIRECT_ACTIVE);
    assertThat(decision.rules())
        .containsExactly(
            new Judged("big", PASSED),
            new Judged("quiet", FIRED),
            new Judged("first", NOT_REACHED));
  }

  @Test
  void a_rejection_that_nothing_would_change_says_that_it_is_final() {
    var decision = Decisions.decide(Small.COMPILED, Small.facts(500_000, "USD", Small.direct(60)));
    assertThat(decision.whatWouldChange())
        .isEqualTo(
            new WhatWouldChange(
                Map.of("en", "This is final.", "de", "Das ist endgültig."), List.of()));
  }

  @Test
  void an_approval_names_what_is_owed_for_it_and_by_when() {
    var decision = Decisions.decide(Small.COMPILED, Small.facts(500_000, "USD"));
    assertThat(decision.owed())
        .containsExactly(
            new Decision.Owed(
                "proof",
                ReasonCode.NO_EVIDENCE,
                5,
                Map.of("en", "Prove it within 5 days.", "de", "Belegen Sie es binnen 5 Tagen.")));
    assertThat(decision.whatWouldChange()).isNull();
  }

  @Test
  void a_verdict_without_its_words_is_the_same_verdict() {
    for (long value : new long[] {1, 499_999, 500_000}) {
      var facts = Small.facts(value, "USD");
      var decision = Decisions.decide(Small.COMPILED, facts);
      var ruling = Decisions.rule(Small.COMPILED, facts);
      assertThat(ruling.verdict()).isEqualTo(decision.verdict());
      assertThat(ruling.reason()).isEqualTo(decision.reason().code());
    }
  }

  @Test
  void a_deal_that_no_rule_stands_against_is_approved() {
    var decision = Decisions.decide(Small.COMPILED, Small.facts(750_000, "JPY", Small.direct(61)));
    assertThat(decision.verdict()).isEqualTo(Verdict.APPROVED);
    assertThat(decision.protectionDays()).isEqualTo(30);
    assertThat(decision.programVersion()).isEqualTo(3);
    assertThat(decision.reason().text()).containsEntry("de", "30 Tage lang Ihres.");
    assertThat(decision.rules())
        .containsExactly(
            new Judged("big", PASSED), new Judged("quiet", PASSED), new Judged("first", PASSED));
  }

  @Test
  void money_in_a_condition_is_in_minor_units_of_its_currency() {
    var dollars = Small.compiled(Small.withCondition("deal.valueMinor == money('5000.5 USD')"));
    var yen = Small.compiled(Small.withCondition("deal.valueMinor == money('5000 JPY')"));
    assertThat(Decisions.decide(dollars, Small.facts(500_050, "USD")).rules())
        .contains(new Judged("big", FIRED));
    assertThat(Decisions.decide(yen, Small.facts(5_000, "JPY")).rules())
        .contains(new Judged("big", FIRED));
  }

  @Test
  void many_threads_ask_one_program_and_get_what_one_would() {
    var facts = IntStream.range(0, 500).mapToObj(i -> Small.facts(499_000 + i * 4, "USD")).toList();
    var expected = facts.stream().map(f -> Decisions.decide(Small.COMPILED, f)).toList();
    var together = facts.parallelStream().map(f -> Decisions.decide(Small.COMPILED, f)).toList();
    assertThat(together).isEqualTo(expected);
  }
}
