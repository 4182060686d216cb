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
              assertThat(fault.message()).contains(Small.inDocument(place)).contains(says);
            });
  }

  @Test
  void several_faults_of_one_condition_are_told_at_once() {
    assertThat(Small.faults(Small.withCondition("deal.cuntry == ''\n  || deal.valueMinor > 'x'")))
        .extracting(Fault::message)
        .anySatisfy(message -> assertThat(message).startsWith(Small.inDocument("line 1, column 5")))
        .anySatisfy(
            message -> assertThat(message).startsWith(Small.inDocument("line 2, column 22")));
  }

  @Test
  void faults_of_two_conditions_are_told_at_once() {
    String document =
        Small.DOCUMENT.replace("deal.valueMinor <", "deal.v <").replace("o.days", "o.d");
    assertThat(Small.faults(document))
        .extracting(Fault::pointer)
        .containsExactly("/rulesOfEngagement/0/when", "/rulesOfEngagement/1/when");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "deal.valu < 5; 5",
        "'deal.valu < 5'; 6",
        "\"deal.valu < 5\"; 6",
        "'''x'' == deal.valu '; 15",
        ">-\\n      deal.coSell\\n      && deal.valu < 5; 14",
        "|\\n      deal.coSell\\n\\n        && deal.valu < 5; 16",
      })
  void the_place_of_a_fault_is_the_documents_however_the_condition_is_written(
      String written, int column) {
    String document =
        Small.with("deal.valueMinor < program.minimumMinor", written.replace("\\n", "\n"));
    long line = document.lines().takeWhile(each -> !each.contains("deal.valu ")).count() + 1;
    int before = written.contains("\\n") ? 0 : "    when: ".length();
    assertThat(Small.faults(document))
        .singleElement()
        .satisfies(
            fault ->
                assertThat(fault.message())
                    .startsWith(
                        "line %d, column %d: undefined field".formatted(line, before + column)));
  }

  @Test
  void what_a_change_needs_is_checked_like_a_condition_and_is_of_the_facts_own_type() {
    assertThat(Small.faults(Small.with("needed: program.minimumMinor", "needed: deal.currency")))
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.pointer()).isEqualTo("/rulesOfEngagement/0/changes/0/needed");
              assertThat(fault.message()).contains("expected type 'int' but found 'string'");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"deal.valu", "program.minimumMinor", "deal", "facts.today", "holds"})
  void what_is_no_fact_cannot_change(String fact) {
    assertThat(Small.faults(Small.with("fact: deal.valueMinor", "fact: " + fact)))
        .extracting(Fault::pointer)
        .containsExactly("/rulesOfEngagement/0/changes/0/fact");
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
