package io.entente.partners;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When a day of the program begins where clocks go forward at midnight: in Santiago de Chile. */
class TierDaysTest {
  private static final LocalDate SATURDAY = LocalDate.of(2026, 9, 5);

  /** It is a quarter to midnight on Saturday; the next clock says one o'clock. */
  private static final Instant LATE = Instant.parse("2026-09-06T03:45:00Z");

  private static final Instant SUNDAY = Instant.parse("2026-09-06T04:00:00Z");

  private final Market market = new Market();

  @AfterEach
  void close() {
    market.close();
  }

  @BeforeEach
  void there() {
    market.publish(Market.with("tierRules:\n  zone: UTC", "tierRules:\n  zone: America/Santiago"));
    market.partner("P-1", "registered");
    market.won("P-1", 10);
    market.drain();
  }

  @Test
  void what_is_granted_through_a_day_lasts_until_its_last_minute_there_and_no_longer() {
    market
        .as("channel-director")
        .put(
            "/v1/partners/P-1/tier/exemption",
            Map.of(
                "tier", "gold", "lastDay", SATURDAY.toString(), "reason", "It closes in spring."));
    market.drain();

    at(LATE);
    assertThat(market.outcomes("P-1")).doesNotContain("NOTICED");
    assertThat(market.tier("P-1").body().has("exemption")).isTrue();

    at(SUNDAY);
    assertThat(market.outcomes("P-1")).endsWith("NOTICED");
    assertThat(market.tier("P-1").body().has("exemption")).isFalse();
  }

  private void at(Instant instant) {
    market.environment().clock().set(instant);
    market.environment().sweep();
    market.drain();
  }
}
