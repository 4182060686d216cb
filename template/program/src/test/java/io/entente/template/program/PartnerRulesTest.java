package io.entente.template.program;

import static io.entente.template.program.Expect.assertFired;
import static io.entente.template.program.Expect.english;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.program.ReasonCode;
import io.entente.program.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartnerRulesTest {
  @ParameterizedTest
  @ValueSource(strings = {"invited", "suspended", "terminated", "", "ACTIVE"})
  void one_that_is_not_active_registers_nothing(String state) {
    var decision = Case.approvable().partner(p -> Change.state(p, state)).decide();
    assertFired(decision, "partner-active", Verdict.REJECTED, ReasonCode.PARTNER_NOT_ELIGIBLE);
  }

  @Test
  void one_without_a_signed_agreement_registers_nothing() {
    var decision = Case.approvable().partner(p -> Change.signed(p, false)).decide();
    assertFired(decision, "agreement-signed", Verdict.REJECTED, ReasonCode.PARTNER_NOT_ELIGIBLE);
  }

  @Test
  void a_family_that_its_agreement_does_not_name_is_refused_by_name() {
    var decision =
        Case.approvable().deal(d -> Change.products(d, "platform", "analytics")).decide();
    assertFired(
        decision, "product-authorized", Verdict.REJECTED, ReasonCode.NOT_AUTHORISED_PRODUCT);
    assertThat(english(decision)).contains("Analytics").doesNotContain("Platform");
  }

  @ParameterizedTest
  @CsvSource({"registered, REJECTED", "'', REJECTED", "silver, APPROVED", "gold, APPROVED"})
  void a_family_for_higher_tiers_needs_one_of_them(String tier, Verdict verdict) {
    var decision =
        Case.approvable()
            .deal(d -> Change.products(d, "security"))
            .partner(p -> Change.tier(p, tier))
            .decide();
    assertThat(decision.verdict()).isEqualTo(verdict);
  }

  @Test
  void a_tier_too_low_is_told_which_one_it_takes() {
    var decision =
        Case.approvable()
            .deal(d -> Change.products(d, "platform", "security"))
            .partner(p -> Change.tier(p, "registered"))
            .decide();
    assertFired(decision, "tier-reached", Verdict.REJECTED, ReasonCode.NOT_AUTHORISED_PRODUCT);
    assertThat(english(decision)).contains("Security is for Silver partners");
  }

  @Test
  void a_family_that_asks_for_a_certificate_is_for_certified_partners() {
    var strict =
        DefaultProgram.with(
            "  - id: platform\n", "  - id: platform\n    certifications: [technical]\n");
    var decision = Case.approvable().decide(strict);
    assertFired(decision, "certified", Verdict.REJECTED, ReasonCode.PARTNER_NOT_ELIGIBLE);
    assertThat(english(decision)).contains("Technical");
    var certified =
        Case.approvable().partner(p -> Applied.with(p, "certifications", List.of("technical")));
    assertThat(certified.decide(strict).verdict()).isEqualTo(Verdict.APPROVED);
  }

  @Test
  void a_family_that_does_not_exist_is_refused() {
    var decision = Case.approvable().deal(d -> Change.products(d, "teleport")).decide();
    assertFired(
        decision, "product-authorized", Verdict.REJECTED, ReasonCode.NOT_AUTHORISED_PRODUCT);
    assertThat(english(decision)).contains("teleport");
  }

  @Test
  void a_customer_outside_the_territory_is_refused_with_both_named() {
    var decision = Case.approvable().deal(d -> Change.country(d, "JP")).decide();
    assertFired(decision, "territory", Verdict.REJECTED, ReasonCode.OUT_OF_TERRITORY);
    assertThat(english(decision)).contains("Japan").contains("Europe, Middle East and Africa");
    assertThat(decision.reason().text().get("de")).contains("Japan").contains("Naher Osten");
  }

  @Test
  void a_territory_can_be_a_list_of_countries_and_is_told_as_one() {
    var decision = Case.approvable().partner(p -> Change.territories(p, "AT", "CH")).decide();
    assertFired(decision, "territory", Verdict.REJECTED, ReasonCode.OUT_OF_TERRITORY);
    assertThat(english(decision)).contains("Austria and Switzerland");
  }

  @Test
  void without_any_territory_every_country_is_outside() {
    var decision = Case.approvable().partner(p -> Change.territories(p)).decide();
    assertFired(decision, "territory", Verdict.REJECTED, ReasonCode.OUT_OF_TERRITORY);
  }
}
