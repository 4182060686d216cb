package io.entente.deals;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.platform.items.PartnerStanding;
import io.entente.testkit.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each answer of the default program to a registration, on facts of the partner and the deal. */
class VerdictsTest {
  private static final Vendor AURORA = Vendor.of("verdicts").partners("P-1", "P-2");

  @Test
  void a_partner_that_nobody_knows_is_not_eligible() {
    expect(AURORA.register("P-9", Sketch.of("Nobody's GmbH")), "REJECTED", "PARTNER_NOT_ELIGIBLE");
  }

  @Test
  void a_suspended_partner_is_not_eligible() {
    AURORA.partner("P-3", "suspended");

    expect(AURORA.register("P-3", Sketch.of("Ferne GmbH")), "REJECTED", "PARTNER_NOT_ELIGIBLE");
  }

  @Test
  void without_a_signed_agreement_nothing_is_protected() {
    standing("P-4", "reseller", "gold", false);

    expect(AURORA.register("P-4", Sketch.of("Ohne GmbH")), "REJECTED", "PARTNER_NOT_ELIGIBLE");
  }

  @Test
  void a_family_above_the_partners_tier_is_not_authorized() {
    standing("P-5", "reseller", "registered", true);
    Sketch deal = Sketch.of("Safe AG").products("analytics", "security");

    expect(AURORA.register("P-5", deal), "REJECTED", "NOT_AUTHORISED_PRODUCT");
  }

  @Test
  void a_family_that_is_not_for_the_partners_type_is_not_authorized() {
    Sketch deal = Sketch.of("Verbund AG").products("integration");
    standing("P-6", "referral", "gold", true);

    expect(AURORA.register("P-6", deal), "REJECTED", "NOT_AUTHORISED_PRODUCT");
    expect(AURORA.register("P-1", deal), "APPROVED", "NO_OBJECTION");
  }

  @Test
  void a_customer_elsewhere_is_out_of_territory() {
    expect(
        AURORA.register("P-1", Sketch.of("Toyota Motor").country("JP")),
        "REJECTED",
        "OUT_OF_TERRITORY");
  }

  @Test
  void without_a_country_action_is_required_and_the_country_is_named() {
    Answer answer = AURORA.register("P-1", Sketch.of("Irgendwo GmbH").country(null));

    expect(answer, "ACTION_REQUIRED", "INSUFFICIENT_INFO");
    assertThat(answer.text("/decision/reason/text")).contains("the customer's country");
    assertThat(answer.text("/decision/whatWouldChange/text")).contains("the customer's country");
  }

  @Test
  void a_currency_that_the_program_does_not_take_asks_for_action() {
    expect(
        AURORA.register("P-1", Sketch.of("Riyal GmbH").worth(9_000_000, "QAR")),
        "ACTION_REQUIRED",
        "INSUFFICIENT_INFO");
  }

  @Test
  void below_the_minimum_is_rejected_and_at_the_minimum_approved() {
    expect(
        AURORA.register("P-1", Sketch.of("Klein GmbH").worth(459_999, "EUR")),
        "REJECTED",
        "BELOW_MINIMUM");
    expect(
        AURORA.register("P-1", Sketch.of("Klein GmbH").worth(460_000, "EUR")),
        "APPROVED",
        "NO_OBJECTION");
  }

  @Test
  void a_published_request_for_proposals_is_too_late() {
    Sketch deal = Sketch.of("Stadtwerke Nord");
    var published = Map.of("exists", true, "publishedOn", "2026-03-01");
    var announced = Map.of("exists", true, "publishedOn", "2026-03-02");

    expect(AURORA.register("P-1", deal.with("rfp", published)), "REJECTED", "RFP_PUBLISHED");
    expect(AURORA.register("P-1", deal.with("rfp", announced)), "APPROVED", "NO_OBJECTION");
  }

  @Test
  void a_close_date_beyond_reach_is_too_early() {
    expect(
        AURORA.register("P-1", Sketch.of("Später AG").with("expectedCloseDate", "2027-12-01")),
        "REJECTED",
        "TOO_EARLY");
  }

  @Test
  void the_same_partner_again_is_a_duplicate_of_its_own() {
    AURORA.register("P-1", Sketch.of("Zweimal GmbH"));

    expect(AURORA.register("P-1", Sketch.of("ZWEIMAL gmbh")), "REJECTED", "DUP_OWN");
  }

  @Test
  void who_waits_cannot_wait_twice() {
    AURORA.register("P-1", Sketch.of("Warteschlange GmbH"));
    AURORA.register("P-2", Sketch.of("Warteschlange GmbH"));

    expect(AURORA.register("P-2", Sketch.of("Warteschlange GmbH")), "REJECTED", "DUP_OWN");
  }

  @Test
  void the_first_is_protected_and_the_second_waits() {
    Answer first = AURORA.register("P-1", Sketch.of("Nordwind AG"));
    Answer second = AURORA.register("P-2", Sketch.of("Nordwind AG"));

    expect(first, "APPROVED", "NO_OBJECTION");
    assertThat(first.text("/protection/from")).isEqualTo("2026-03-01T09:30:00Z");
    assertThat(first.text("/protection/until")).isEqualTo("2026-04-15T09:30:00Z");
    assertThat(first.body().has("waitingList")).isFalse();
    expect(second, "WAITLISTED", "DUP_OTHER_PARTNER");
    assertThat(second.body().at("/waitingList/position").asInt()).isEqualTo(1);
    assertThat(second.body().has("protection")).isFalse();
  }

  @Test
  void texts_come_in_the_language_that_is_asked_for_and_else_in_english() {
    var german = AURORA.user("P-1").header("Accept-Language", "de-AT,en;q=0.5");
    var polish = AURORA.user("P-1").header("Accept-Language", "pl");

    assertThat(AURORA.register(german, Sketch.of("Deutsch GmbH")).text("/decision/reason/text"))
        .startsWith("Geschützt.");
    assertThat(AURORA.register(polish, Sketch.of("Polski GmbH")).text("/decision/reason/text"))
        .startsWith("Protected.");
  }

  @Test
  void every_rule_says_what_became_of_it() {
    Answer answer = AURORA.register("P-1", Sketch.of("Winzig GmbH").worth(100, "EUR"));

    var outcomes = answer.body().at("/decision/rules").valueStream().toList();
    assertThat(outcomes).hasSizeGreaterThan(10);
    assertThat(outcomes)
        .filteredOn(rule -> rule.path("outcome").asString().equals("FIRED"))
        .extracting(rule -> rule.path("id").asString())
        .containsExactly("minimum-value");
  }

  private static void standing(String partner, String type, String tier, boolean signed) {
    AURORA.standing(
        new PartnerStanding(
            partner,
            "active",
            type,
            tier,
            signed,
            List.of("EMEA"),
            Vendor.FAMILIES,
            null,
            null,
            AURORA.environment().clock().instant()));
  }

  static void expect(Answer answer, String verdict, String reason) {
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
    assertThat(answer.text("/decision/verdict")).isEqualTo(verdict);
    assertThat(answer.text("/decision/reason/code")).isEqualTo(reason);
    assertThat(answer.text("/status")).isEqualTo(verdict);
  }
}
