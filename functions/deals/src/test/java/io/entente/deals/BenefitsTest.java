package io.entente.deals;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.platform.items.PartnerStanding;
import io.entente.testkit.Answer;
import io.entente.testkit.TestEnvironment;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a partner's tier brings to its deals: to those that are decided while it has the tier. */
class BenefitsTest {
  private static final long LARGE = 60_000_000;

  private final TestEnvironment env = Vendor.start();
  private final Vendor aurora = Vendor.in(env, "aurora");

  @BeforeEach
  void beginner() {
    tier("registered");
  }

  @AfterEach
  void close() {
    env.close();
  }

  @Test
  void a_deal_above_what_the_tier_is_protected_for_at_once_is_looked_at_by_a_person() {
    Answer large = aurora.register("P-1", worth("Glashütte Innfeld", LARGE));

    assertThat(large.text("/decision/verdict")).isEqualTo("IN_REVIEW");
    assertThat(large.text("/decision/reason/code")).isEqualTo("ABOVE_AUTO_APPROVAL");
    assertThat(large.text("/decision/reason/text")).contains("500,000");
    assertThat(large.body().at("/decision/marginPercent").isMissingNode()).isTrue();
  }

  @Test
  void a_deal_decided_after_a_promotion_uses_the_new_limits_and_one_before_keeps_the_old() {
    Answer before = aurora.register("P-1", worth("Abendstern AG", 1_000_000));
    Answer looked = aurora.register("P-1", worth("Glashütte Innfeld", LARGE));

    tier("silver");

    Answer after = aurora.register("P-1", worth("Juwelier Lindau", LARGE));
    assertThat(after.text("/decision/verdict")).isEqualTo("APPROVED");
    assertThat(margin(after)).isEqualTo(20);
    assertThat(margin(again(before))).isEqualTo(10);
    assertThat(again(looked).text("/decision/verdict")).isEqualTo("IN_REVIEW");
  }

  @Test
  void a_demotion_takes_nothing_from_what_was_decided() {
    tier("silver");
    Answer large = aurora.register("P-1", worth("Glashütte Innfeld", LARGE));

    tier("registered");

    assertThat(again(large).text("/decision/verdict")).isEqualTo("APPROVED");
    assertThat(margin(again(large))).isEqualTo(20);
    Answer next = aurora.register("P-1", worth("Juwelier Lindau", LARGE));
    assertThat(next.text("/decision/verdict")).isEqualTo("IN_REVIEW");
  }

  private static Sketch worth(String company, long amountMinor) {
    return Sketch.of(company)
        .with("estimatedValue", Map.of("amountMinor", amountMinor, "currency", "USD"));
  }

  private Answer again(Answer registered) {
    return aurora.user("P-1").get("/v1/deals/" + registered.text("/dealId"));
  }

  private static long margin(Answer deal) {
    return deal.body().at("/decision/marginPercent").asLong();
  }

  private void tier(String tier) {
    aurora.standing(
        new PartnerStanding(
            "P-1",
            "active",
            "reseller",
            tier,
            true,
            List.of("EMEA"),
            Vendor.FAMILIES,
            List.of(),
            "DE",
            env.clock().instant()));
  }
}
