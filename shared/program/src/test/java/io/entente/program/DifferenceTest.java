package io.entente.program;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.program.publish.Difference;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferenceTest {
  @Test
  void what_is_the_same_differs_in_nothing_whatever_its_number() {
    assertThat(changes(Small.with("version: 3", "version: 4"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "5000 USD; 5500.5 USD; Minimum value in USD: 5,000 → 5,500.5",
        "5000 USD, ; 5000 USD, 7 EUR, ; Minimum value in EUR: added (7)",
        "', 750000 JPY'; ; Minimum value in JPY: removed",
        "days: 30; days: 45; Days of protection: 30 → 45",
        "quietDays: 60; quietDays: 61; Limit quietDays: 60 → 61",
        "'[AT, CH]'; '[AT, CH, DE]'; 'Territory ALPS, country DE: added'",
        "tiers: [gold]; tiers: []; 'Product family security, tiers: gold → all'",
        "'name: {en: Gold, de: Gold}}'; 'name: {en: Gold, de: Gold}, openQuota: 9}'; 'Tier gold, open registrations: no end → 9'",
        "'name: {en: Gold, de: Gold}}'; 'name: {en: Gold, de: Gold}, autoApproval: 9000.5 USD}'; 'Tier gold, protected without a person up to: no end → 9,000.5 USD'",
        "'name: {en: Gold, de: Gold}}'; 'name: {en: Gold, de: Gold}, margin: 25}'; 'Tier gold, margin: nothing said → 25 %'",
        "verdict: WAITLISTED; verdict: REJECTED; 'Rule first, verdict: WAITLISTED → REJECTED'",
        "We are at it.; We work on it.; 'Rule quiet, text en: We are at it. → We work on it.'",
        "needed: program.minimumMinor; needed: program.minimumMinor + 1; 'Rule big, changes: deal.valueMinor = program.minimumMinor → deal.valueMinor = program.minimumMinor + 1'",
        "deal.activities == 0; deal.activities < 2; 'Obligation proof, condition: deal.activities == 0 → deal.activities < 2'",
        "A person looks.; Somebody looks.; Text notJudged, en: A person looks. → Somebody looks.",
      })
  void one_change_is_one_line(String part, String instead, String line) {
    assertThat(changes(Small.with(part, instead == null ? "" : instead))).containsExactly(line);
  }

  @Test
  void what_progress_is_worth_is_told_as_its_two_numbers() {
    assertThat(changes(Small.with("days: 30", "days: 30, progress: {days: 5, most: 60}")))
        .containsExactlyInAnyOrder(
            "Days that verified progress adds: added (5)",
            "Days of protection with progress, at most: added (60)");
  }

  @Test
  void what_was_stored_differs_in_nothing_from_what_was_written() {
    var stored = CompiledProgram.fromBytes(Small.COMPILED.toBytes()).program();
    assertThat(Difference.between(stored, Small.COMPILED.program())).isEmpty();
  }

  @Test
  void a_rule_that_is_gone_is_one_line() {
    int from = Small.DOCUMENT.indexOf("  - id: quiet");
    String document =
        Small.DOCUMENT.substring(0, from)
            + Small.DOCUMENT.substring(Small.DOCUMENT.indexOf("  - id: first"));
    assertThat(changes(document)).containsExactly("Rule quiet: removed");
    assertThat(Difference.between(Small.compiled(document).program(), Small.COMPILED.program()))
        .containsExactly("Rule quiet: added");
  }

  @Test
  void rules_in_another_order_are_told() {
    String document =
        Small.DOCUMENT
            .replace("- id: big", "- id: x")
            .replace("- id: quiet", "- id: big")
            .replace("- id: x", "- id: quiet");
    assertThat(changes(document))
        .contains("Order of the rules: big, quiet, first → quiet, big, first");
  }

  @Test
  void a_long_text_is_cut_off() {
    String document = Small.with("We are at it.", "We. ".repeat(240));
    assertThat(changes(document))
        .singleElement()
        .satisfies(line -> assertThat(line).hasSizeLessThan(1_000));
  }

  private static List<String> changes(String document) {
    return Difference.between(Small.COMPILED.program(), Small.compiled(document).program());
  }
}
