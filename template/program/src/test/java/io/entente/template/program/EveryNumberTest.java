package io.entente.template.program;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.kernel.Money;
import io.entente.program.CompiledProgram;
import io.entente.program.Decision;
import io.entente.program.ProgramText;
import io.entente.program.Tier;
import io.entente.program.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** One number of the document changed: what partners read and what they get change together. */
class EveryNumberTest {
  private static final CompiledProgram BEFORE = DefaultProgram.COMPILED;

  static List<Money> minimums() {
    return BEFORE.program().minimumDealValue();
  }

  static List<Tier> tiers() {
    return BEFORE.program().tiers();
  }

  @ParameterizedTest
  @MethodSource("minimums")
  void a_minimum(Money minimum) {
    String currency = minimum.currency().getCurrencyCode();
    long major =
        minimum.amountMinor() / (long) Math.pow(10, minimum.currency().getDefaultFractionDigits());
    var after =
        DefaultProgram.with(
            "- %d %s\n".formatted(major, currency), "- %d %s\n".formatted(major + 1, currency));
    var deal = Case.approvable().deal(d -> Change.value(d, minimum.amountMinor(), currency));
    assertChanged("minimum", after);
    assertThat(deal.decide(BEFORE).verdict()).isEqualTo(Verdict.APPROVED);
    var refused = deal.decide(after);
    assertThat(refused.verdict()).isEqualTo(Verdict.REJECTED);
    assertThat(Expect.english(refused))
        .contains(String.format(Locale.ENGLISH, "%,d\u00a0%s", major + 1, currency));
  }

  @ParameterizedTest
  @MethodSource("tiers")
  void a_tiers_quota(Tier tier) {
    long quota = Objects.requireNonNull(tier.openQuota());
    var after =
        DefaultProgram.with(
            "openQuota: %d,".formatted(quota), "openQuota: %d,".formatted(quota + 1));
    var deal = Case.approvable().partner(p -> Change.open(Change.tier(p, tier.id()), quota));
    assertChanged("within-quota", after);
    var refused = deal.decide(BEFORE);
    assertThat(refused.verdict()).isEqualTo(Verdict.REJECTED);
    assertThat(Expect.english(refused)).contains(Long.toString(quota));
    assertThat(deal.decide(after).verdict()).isEqualTo(Verdict.APPROVED);
  }

  @ParameterizedTest
  @MethodSource("tiers")
  void the_value_that_a_tier_is_protected_for_at_once(Tier tier) {
    Money limit = Objects.requireNonNull(tier.autoApproval());
    long major = limit.amountMinor() / 100;
    var after =
        DefaultProgram.with(
            "autoApproval: %d USD".formatted(major), "autoApproval: %d USD".formatted(major + 1));
    var deal =
        Case.approvable()
            .partner(p -> Change.tier(p, tier.id()))
            .deal(d -> Change.value(d, limit.amountMinor() + 100, "USD"));
    assertChanged("within-auto-approval", after);
    var reviewed = deal.decide(BEFORE);
    assertThat(reviewed.verdict()).isEqualTo(Verdict.IN_REVIEW);
    assertThat(Expect.english(reviewed))
        .contains(String.format(Locale.ENGLISH, "%,d\u00a0USD", major));
    assertThat(deal.decide(after).verdict()).isEqualTo(Verdict.APPROVED);
  }

  @ParameterizedTest
  @MethodSource("tiers")
  void a_tiers_margin(Tier tier) {
    long margin = Objects.requireNonNull(tier.margin());
    var after =
        DefaultProgram.with("margin: %d}".formatted(margin), "margin: %d}".formatted(margin + 1));
    var deal = Case.approvable().partner(p -> Change.tier(p, tier.id()));
    assertThat(deal.decide(BEFORE).margin()).isEqualTo(margin);
    assertThat(deal.decide(after).margin()).isEqualTo(margin + 1);
  }

  @Test
  void how_long_a_direct_opportunity_counts() {
    var after = DefaultProgram.with("directActivityDays: 60", "directActivityDays: 45");
    var deal = Case.approvable().known("prospect").opportunity("direct", true, 50);
    assertChanged("no-direct-sales", after);
    assertThat(deal.decide(BEFORE).verdict()).isEqualTo(Verdict.REJECTED);
    assertThat(mend(deal.decide(BEFORE))).contains("60 days");
    assertThat(deal.decide(after).verdict()).isEqualTo(Verdict.APPROVED);
  }

  @Test
  void how_far_ahead_a_deal_may_close() {
    var after = DefaultProgram.with("latestCloseDays: 550", "latestCloseDays: 400");
    var deal = Case.approvable().deal(d -> Change.daysToClose(d, 500));
    assertChanged("close-date-near", after);
    assertThat(deal.decide(BEFORE).verdict()).isEqualTo(Verdict.APPROVED);
    assertThat(Expect.english(deal.decide(after))).contains("400 days");
  }

  @Test
  void how_soon_evidence_is_due() {
    var after = DefaultProgram.with("evidenceDays: 10", "evidenceDays: 15");
    assertChanged("evidence", after);
    var owed = Case.approvable().decide(after).owed().getFirst();
    assertThat(owed.businessDays()).isEqualTo(15);
    assertThat(owed.text().get("en")).contains("15 business days");
  }

  @Test
  void how_long_a_deal_is_protected() {
    var after = DefaultProgram.with("  days: 90\n", "  days: 120\n");
    assertChanged("protection", after);
    var decision = Case.approvable().decide(after);
    assertThat(decision.protectionDays()).isEqualTo(120);
    assertThat(Expect.english(decision)).contains("120 days");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"days: 30,; days: 45,; 45", "most: 180; most: 240; 240"})
  void what_verified_progress_adds(String number, String instead, String said) {
    var after = DefaultProgram.with(number, instead);
    assertChanged("protection", after);
    assertThat(ProgramText.extending(after.program(), Locale.ENGLISH).orElseThrow()).contains(said);
    assertThat(extended(after)).isNotEqualTo(extended(BEFORE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "idle: {days: 45; idle: {days: 40; 40",
        "notes: 2; notes: 3; 3",
        "warnings: [21, 7, 1]; warnings: [14, 3]; 14",
        "extension: {days: 60; extension: {days: 75; 75",
        "answerDays: 1; answerDays: 4; 4",
        "renewalDays: 5; renewalDays: 8; 8",
        "turnHours: 48; turnHours: 72; 72"
      })
  void what_ends_a_protection_sooner_or_later(String number, String instead, String said) {
    var after = DefaultProgram.with(number, instead);
    assertChanged("protection", after);
    assertThat(text(after, "protection", Locale.ENGLISH)).contains(said);
    assertThat(after.program().protection()).isNotEqualTo(BEFORE.program().protection());
  }

  /** The ends of a protection that was to end early, and of one that was near its latest end. */
  private static List<Instant> extended(CompiledProgram program) {
    Instant from = Instant.parse("2026-03-01T09:30:00Z");
    return Stream.of(90, 160)
        .map(days -> from.plus(Duration.ofDays(days)))
        .map(until -> program.program().protection().extended(from, until))
        .toList();
  }

  @Test
  void there_is_no_other() {
    assertThat(BEFORE.program().limits().keySet())
        .containsExactlyInAnyOrder(
            "directActivityDays",
            "latestCloseDays",
            "evidenceDays",
            "certificationReminderDays"); // on which no deal depends
    assertThat(tiers()).allMatch(tier -> tier.openQuota() != null);
  }

  private static void assertChanged(String paragraph, CompiledProgram after) {
    for (Locale language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
      assertThat(text(after, paragraph, language)).isNotEqualTo(text(BEFORE, paragraph, language));
    }
  }

  private static String text(CompiledProgram program, String paragraph, Locale language) {
    return Stream.of(ProgramText.of(program.program(), language))
        .flatMap(text -> text.paragraphs().stream())
        .filter(p -> p.ruleId().equals(paragraph))
        .map(ProgramText.Paragraph::text)
        .findFirst()
        .orElseThrow();
  }

  private static String mend(Decision decision) {
    return Objects.requireNonNull(
        Objects.requireNonNull(decision.whatWouldChange()).text().get("en"));
  }
}
