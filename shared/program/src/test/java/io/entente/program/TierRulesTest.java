package io.entente.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.entente.kernel.Fault;
import io.entente.program.publish.Difference;
import io.entente.program.tiers.Known;
import io.entente.program.tiers.Ladder;
import io.entente.program.tiers.Measures;
import io.entente.program.tiers.Meter;
import io.entente.program.tiers.Sales;
import io.entente.program.tiers.Standing;
import io.entente.program.tiers.Won;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a program says about its tiers. */
class TierRulesTest {
  private static final String TIERS =
      """

      tiers:
        - {id: bronze, name: {en: Bronze, de: Bronze}}
        - {id: silver, name: {en: Silver, de: Silber}}
        - {id: gold, name: {en: Gold, de: Gold}}
      """;
  private static final String RULES =
      """
      tierRules:
        zone: Europe/Berlin
        trailingMonths: 12
        marginPercent: 10
        noticeDays: 60
        graceDays: 30
        rates:
          - {from: '2026-01-01', perUnit: {JPY: '0.0065', EUR: '1.1'}}
          - {from: '2027-01-01', perUnit: {JPY: '0.007', EUR: '1.2'}}
        facts:
          - {id: revenue, one: {en: '{value} sold', de: '{value} Umsatz'}, other: {en: '{value} sold', de: '{value} Umsatz'}}
          - {id: wonDeals, one: {en: '{value} deal', de: '{value} Projekt'}, other: {en: '{value} deals', de: '{value} Projekte'}}
          - {id: references, one: {en: '{value} reference', de: '{value} Referenz'}, other: {en: '{value} references', de: '{value} Referenzen'}}
        demands:
          - {tier: silver, fact: revenue, atLeast: 1000 USD}
          - {tier: gold, fact: revenue, atLeast: 5000 USD}
          - {tier: gold, fact: wonDeals, atLeast: 2}
          - {tier: gold, fact: references, atLeast: 1, partnerTypes: [reseller]}
        words:
          next: {en: '{missing} more for {tier}', de: 'Für {tier} noch {missing}'}
          keeping: {en: '{missing} by {day} keeps {tier}', de: '{missing} bis {day} erhält {tier}'}
          highest: {en: The top., de: Ganz oben.}
          unknown: {en: '{missing} (unknown)', de: '{missing} (unbekannt)'}
      """;
  private static final String DOCUMENT =
      Small.with("\ntiers:\n  - {id: gold, name: {en: Gold, de: Gold}}\n", TIERS) + RULES;
  private static final Program PROGRAM = Small.compiled(DOCUMENT).program();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "tier: silver, fact: revenue|tier: bronze, fact: revenue|/tierRules/demands/0/tier|lowest",
        "tier: silver, fact: revenue|tier: silber, fact: revenue|/tierRules/demands/0/tier|reference",
        "fact: wonDeals, atLeast|fact: luck, atLeast|/tierRules/demands/2/fact|reference",
        "1000 USD|1000 EUR|/tierRules/demands/0/atLeast|currency",
        "1000 USD|5000.01 USD|/tierRules/demands|order",
        "atLeast: 2}|atLeast: 2 USD}|/tierRules/demands/2/atLeast|type",
        "[reseller]|[resellers]|/tierRules/demands/3/partnerTypes|reference",
        "tier: gold, fact: wonDeals|tier: gold, fact: revenue|/tierRules/demands/2/atLeast|type",
        "JPY: '0.0065', |''|/tierRules/rates/0/perUnit|rate",
        "EUR: '1.1'|EUR: '0'|/tierRules/rates/0/perUnit/EUR|range",
        "EUR: '1.1'|EUX: '1.1'|/tierRules/rates/0/perUnit/EUX|currency",
        "2027-01-01|2026-01-01|/tierRules/rates/1/from|order",
        "2027-01-01|2027-02-30|/tierRules/rates/1/from|time",
        "Europe/Berlin|Europe/Atlantis|/tierRules/zone|time",
        "trailingMonths: 12|trailingMonths: 36|/tierRules/trailingMonths|range",
        "marginPercent: 10|marginPercent: 100|/tierRules/marginPercent|range",
        "{value} deal'|{deals} deal'|/tierRules/facts/1/one/en|placeholder",
        "{id: references|{id: wonDeals|/tierRules/facts/2|duplicate",
        "by {day} keeps|by {date} keeps|/tierRules/words/keeping/en|placeholder",
      })
  void what_makes_no_sense_is_refused_with_its_place(
      String part, String replacement, String pointer, String code) {
    assertThat(DOCUMENT).contains(part);
    assertThat(Small.faults(DOCUMENT.replace(part, replacement.replace("''", ""))))
        .extracting(Fault::pointer, Fault::code)
        .contains(tuple(pointer, code));
  }

  @Test
  void each_fault_says_its_line_and_column() {
    int line = (int) DOCUMENT.substring(0, DOCUMENT.indexOf("trailingMonths")).lines().count();

    assertThat(Small.faults(DOCUMENT.replace("trailingMonths: 12", "trailingMonths: 36")))
        .extracting(Fault::message)
        .singleElement()
        .asString()
        .startsWith("line %d, column 19: ".formatted(line));
  }

  @Test
  void a_demand_for_some_kinds_of_partners_is_none_for_the_others() {
    assertThat(facts("reseller")).containsExactly("revenue", "wonDeals", "references");
    assertThat(facts("referral")).containsExactly("revenue", "wonDeals");
  }

  @Test
  void what_changes_is_told_in_words() {
    Program after =
        Small.compiled(
                DOCUMENT
                    .replace("1000 USD", "1500 USD")
                    .replace("noticeDays: 60", "noticeDays: 30"))
            .program();

    assertThat(Difference.between(PROGRAM, after))
        .containsExactlyInAnyOrder(
            "Tier silver, asks for revenue: USD 1000.00 → USD 1500.00",
            "Tiers, days of notice: 60 → 30");
  }

  @Test
  void a_stored_program_is_read_as_it_was_and_one_of_old_has_no_such_rules() {
    var read = CompiledProgram.fromBytes(Small.compiled(DOCUMENT).toBytes()).program();

    assertThat(read).isEqualTo(PROGRAM);
    assertThat(Small.COMPILED.program().ladder("reseller")).isEmpty();
    assertThat(Small.COMPILED.program().reckoning()).isEmpty();
  }

  @Test
  void amounts_count_at_the_rates_of_their_day() {
    var sales =
        Sales.NONE
            .and(new Won(LocalDate.of(2026, 12, 31), "EUR", 100_00, 1))
            .and(new Won(LocalDate.of(2027, 1, 1), "EUR", 100_00, 1))
            .and(new Won(LocalDate.of(2027, 1, 1), "JPY", 1_000, 1))
            .and(new Won(LocalDate.of(2027, 1, 1), "USD", 5_00, 1));

    assertThat(measured(sales, LocalDate.of(2027, 1, 1)).known())
        .isEqualTo(Map.of("revenue", 110_00L + 120_00 + 7_00 + 5_00, "wonDeals", 4L));
  }

  @Test
  void what_has_no_rate_leaves_the_revenue_unknown_and_never_too_small() {
    var sales = Sales.NONE.and(new Won(LocalDate.of(2026, 5, 1), "THB", 100_00, 1));

    assertThat(measured(sales, LocalDate.of(2026, 6, 1)).known()).isEqualTo(Map.of("wonDeals", 1L));
  }

  @Test
  void the_meter_says_in_words_what_keeps_a_tier_and_what_earns_the_next() {
    var noticed =
        new Standing(
            "silver", new Standing.Notice(LocalDate.of(2026, 7, 3), LocalDate.of(2026, 10, 1)));
    var measures = new Measures(Map.of("revenue", 400_00L, "wonDeals", 1L));

    assertThat(said(noticed, measures, Locale.ENGLISH))
        .containsExactly(
            "500\u00a0USD sold by September 30, 2026 keeps Silver",
            "4,600\u00a0USD sold, 1 deal, and 1 reference (unknown) more for Gold");
    assertThat(said(noticed, measures, Locale.GERMAN))
        .containsExactly(
            "500\u00a0USD Umsatz bis 30. September 2026 erhält Silber",
            "Für Gold noch 4.600\u00a0USD Umsatz, 1 Projekt und 1 Referenz (unbekannt)");
    assertThat(said(Standing.at("gold"), measures, Locale.ENGLISH)).containsExactly("The top.");
  }

  private static List<String> said(Standing standing, Measures measures, Locale locale) {
    Ladder ladder = PROGRAM.ladder("reseller").orElseThrow();
    return MeterText.of(
        PROGRAM,
        Objects.requireNonNull(PROGRAM.tierRules()),
        Meter.of(ladder, standing, measures),
        locale);
  }

  private static Measures measured(Sales sales, LocalDate day) {
    return new Known(sales, null, Map.of()).on(day, PROGRAM.reckoning().orElseThrow());
  }

  private static List<String> facts(String partnerType) {
    return PROGRAM.ladder(partnerType).orElseThrow().rungs().getLast().criteria().stream()
        .map(criterion -> criterion.fact())
        .toList();
  }
}
