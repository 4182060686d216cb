package io.entente.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.entente.kernel.Fault;
import io.entente.program.publish.Difference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a program has partners sign. */
class AgreementTest {
  private static final String AGREEMENTS =
      """
      agreements:
        - version: 2026-1
          title: {en: Agreement, de: Vertrag}
          text: {en: All partners sign this., de: Das unterzeichnen alle.}
        - version: resellers-1
          partnerTypes: [reseller]
          title: {en: Agreement, de: Vertrag}
          text: {en: Resellers sign this., de: Das unterzeichnen Wiederverkäufer.}
      """;
  private static final Program PROGRAM = Small.compiled(Small.DOCUMENT + AGREEMENTS).program();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "resellers-1|2026-1|/agreements/1|duplicate",
        "[reseller]|[resale]|/agreements/1/partnerTypes|reference",
        "en: All partners sign this.|en: \"All sign {program}.\"|/agreements/0/text/en|placeholder",
        "version: 2026-1|version: 2026 1|/agreements/0/version|pattern",
      })
  void what_makes_no_sense_is_refused_with_its_place(
      String part, String replacement, String pointer, String code) {
    assertThat(Small.faults(Small.DOCUMENT + AGREEMENTS.replace(part, replacement)))
        .extracting(Fault::pointer, Fault::code)
        .contains(tuple(pointer, code));
  }

  @Test
  void the_latest_for_a_kind_of_partner_is_what_it_signs() {
    assertThat(Agreement.of(PROGRAM, "reseller").orElseThrow().version()).isEqualTo("resellers-1");
    assertThat(Agreement.of(PROGRAM, "referral").orElseThrow().version()).isEqualTo("2026-1");
    assertThat(Agreement.of(Small.COMPILED.program(), "reseller")).isEmpty();
  }

  @Test
  void each_language_has_a_hash_of_its_own_that_any_other_word_changes() {
    var hashes = Agreement.of(PROGRAM, "referral").orElseThrow().hashes();
    Program other =
        Small.compiled(Small.DOCUMENT + AGREEMENTS.replace("All partners", "All  partners"))
            .program();

    assertThat(hashes).hasSize(2).doesNotContainValue("");
    assertThat(hashes.get("en")).matches("[0-9a-f]{64}").isNotEqualTo(hashes.get("de"));
    var changed = Agreement.of(other, "referral").orElseThrow().hashes();
    assertThat(changed.get("en")).isNotEqualTo(hashes.get("en"));
    assertThat(changed.get("de")).isEqualTo(hashes.get("de"));
    assertThat(Difference.between(PROGRAM, other)).singleElement().asString().contains("text en");
  }
}
