package io.entente.partners;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.testkit.Answer;
import io.entente.testkit.Callers;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the vendor allows a partner beside the rules of its tiers. */
class ExemptionsTest {
  private static final LocalDate BEGIN = LocalDate.of(2026, 3, 1);
  private final Market market = new Market();

  @AfterEach
  void close() {
    market.close();
  }

  @Test
  void an_exemption_of_one_day_gives_the_tier_at_once_and_notice_on_the_next() {
    market.partner("P-1", "registered");
    market.won("P-1", 10);
    market.drain();

    Answer put = exemption("P-1", "gold", BEGIN);
    market.drain();
    assertThat(put.text("/tier")).isEqualTo("gold");
    assertThat(put.text("/exemption/reason")).isEqualTo("It takes over a partner that closed.");
    market.on(BEGIN.plusDays(1));

    assertThat(market.standing("P-1").tier()).isEqualTo("gold");
    assertThat(market.outcomes("P-1")).containsExactly("KEPT", "PROMOTED", "NOTICED");
    assertThat(market.tier("P-1").body().has("exemption")).isFalse();
  }

  @Test
  void the_partners_people_see_where_they_stand_and_not_why_they_are_excepted() {
    market.partner("P-1", "registered");
    exemption("P-1", "gold", BEGIN.plusDays(5));
    var own = market.environment().as(Callers.partner("aurora", "P-1"));

    assertThat(own.get("/v1/partners/P-1/tier").body().at("/exemption").has("reason")).isFalse();
    assertThat(own.get("/v1/partners/P-2/tier").status()).isEqualTo(404);
    assertThat(own.get("/v1/partners/P-1/tier/evaluations").status()).isEqualTo(403);
  }

  @Test
  void an_exemption_that_is_removed_gives_notice() {
    market.partner("P-1", "registered");
    market.won("P-1", 10);
    market.drain();
    exemption("P-1", "gold", BEGIN.plusDays(100));

    Answer removed = market.as("channel-director").delete("/v1/partners/P-1/tier/exemption");

    assertThat(removed.text("/tier")).isEqualTo("gold");
    assertThat(removed.text("/keeping/lostOn")).isEqualTo("2026-05-30");
  }

  @Test
  void an_exemption_for_the_past_or_for_no_tier_is_refused_with_both_faults() {
    market.partner("P-1", "registered");

    Answer refused = exemption("P-1", "diamond", BEGIN.minusDays(1));

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body().path("errors").findValuesAsString("pointer"))
        .containsExactly("/tier", "/lastDay");
  }

  private Answer exemption(String partner, String tier, LocalDate lastDay) {
    return market
        .as("channel-director")
        .put(
            "/v1/partners/%s/tier/exemption".formatted(partner),
            Map.of(
                "tier",
                tier,
                "lastDay",
                lastDay.toString(),
                "reason",
                "It takes over a partner that closed."));
  }
}
