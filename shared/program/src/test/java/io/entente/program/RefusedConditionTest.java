package io.entente.program;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.kernel.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusedConditionTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "deal.valu > 5; line 1, column 5; undefined field 'valu'",
        "dael.country == ''; line 1, column 1; undeclared reference to 'dael'",
        "opportunities.exists(o, o.ownr == 'direct'); line 1, column 26; undefined field 'ownr'",
        "deal.valueMinor >= '5'; line 1, column 17; (int, string)",
        "deal.valueMinor >= 5000.0; line 1, column 17; (int, double)",
        "deal.country; line 1, column 5; expected type 'bool' but found 'string'",
        "deal.country ==; line 1; mismatched input",
        "limits.quiteDays > 5; line 1; limits",
        "deal.valueMinor < money('5000 QQQ'); line 1, column 24; money takes an amount",
        "deal.valueMinor < money('5000.001 USD'); line 1; money takes an amount",
        "deal.valueMinor < money('1.5 JPY'); line 1; money takes an amount",
        "deal.valueMinor < money(deal.currency); line 1; money takes an amount",
        "deal.valueMinor < money(5000); line 1; (int)",
        "dyn(deal).anything == 1; line 1; 'dyn'",
        "deal.valueMinor / 0 == 1; line 1, column 17; '_/_'",
        "deal.valueMinor % 2 == 1; line 1, column 17; '_%_'",
        "deal.products[7] == 'platform'; line 1, column 14; '_[_]'",
        "deal.country.matches('(((('); line 1, column 21; 'matches'",
        "int(deal.country) == 5; line 1, column 4; 'int'",
        "timestamp('yesterday') < today; line 1; 'timestamp'",
        "io.entente.program.facts.MatchFacts{sharedDomain: true}.sharedDomain; line 1; not made",
        "partner.name == ''; line 1, column 8; undefined field 'name'",
      })
  void what_could_fail_later_is_refused_now_with_line_and_column(
      String condition, String place, String says) {
    assertThat(Small.faults(Small.withCondition(condition)))
        .anySatisfy(
            fault -> {
              assertThat(fault.pointer()).isEqualTo("/rulesOfEngagement/0/when");
              assertThat(fault.message()).contains(place).contains(says);
            });
  }

  @Test
  void several_faults_of_one_condition_are_told_at_once() {
    assertThat(Small.faults(Small.withCondition("deal.cuntry == ''\n  || deal.valueMinor > 'x'")))
        .extracting(Fault::message)
        .anySatisfy(message -> assertThat(message).startsWith("line 1, column 5"))
        .anySatisfy(message -> assertThat(message).startsWith("line 2, column 22"));
  }

  @Test
  void faults_of_two_conditions_are_told_at_once() {
    String document = Small.DOCUMENT.replace("deal.valueMinor", "deal.v").replace("o.days", "o.d");
    assertThat(Small.faults(document))
        .extracting(Fault::pointer)
        .containsExactly("/rulesOfEngagement/0/when", "/rulesOfEngagement/1/when");
  }

  @ParameterizedTest
  @ValueSource(ints = {300, 5_000, 100_000})
  void a_condition_too_large_to_answer_quickly_is_refused(int terms) {
    String condition = "true" + " || true".repeat(terms);
    assertThat(Small.faults(Small.withCondition(condition)))
        .allSatisfy(fault -> assertThat(fault.message()).hasSizeLessThan(500));
  }

  @Test
  void brackets_without_end_are_refused() {
    String condition = "(".repeat(600) + "true" + ")".repeat(600);
    assertThat(Small.faults(Small.withCondition(condition))).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "deal.valueMinor < money('5000 USD')",
        "deal.products.all(p, p in partner.productFamilies)",
        "size(deal.country) == 2 && deal.country.startsWith('A')",
        "today.getFullYear() > 2000",
        "holds.exists(h, h.live && !h.own && h.waiting < 3)",
        "deal.coSell ? true : match.sharedDomain",
        "deal.valueMinor * 2 + 1 - 3 > limits.quietDays",
        "opportunities.filter(o, o.owner == 'direct').size() > 0",
        "opportunities.map(o, o.daysSinceActivity).exists(d, d < 5)",
        "has(deal.country)",
      })
  void what_a_program_needs_is_accepted(String condition) {
    assertThat(Small.compiled(Small.withCondition(condition))).isNotNull();
  }
}
