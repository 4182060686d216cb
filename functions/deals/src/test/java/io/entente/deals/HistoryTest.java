package io.entente.deals;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.platform.events.EventItem;
import io.entente.program.Decisions;
import io.entente.testkit.Answer;
import io.entente.testkit.TestEnvironment;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What is kept of a deal, and what nobody else gets to see of it. */
class HistoryTest {
  private static final TestEnvironment ENV = Vendor.start();
  private static final Vendor AURORA =
      Vendor.steady(ENV, "history").partners("Hidden-Rival-1", "P-2", "P-3");

  @AfterAll
  static void close() {
    ENV.close();
  }

  @Test
  void each_event_is_chained_to_the_one_before() {
    Answer first = AURORA.register("Hidden-Rival-1", Sketch.of("Kette GmbH"));
    Answer waiting = AURORA.register("P-2", Sketch.of("Kette GmbH"));
    ENV.clock().move(Duration.ofDays(90));
    AURORA.ends(first);
    ENV.clock().move(Duration.ofDays(90));
    AURORA.ends(waiting);

    List<EventItem> events = AURORA.history(waiting.text("/dealId"));

    assertThat(events)
        .extracting(EventItem::event)
        .containsExactly("deal.waitlisted", "deal.promoted", "deal.expired");
    assertThat(events).extracting(EventItem::version).containsExactly(1L, 2L, 3L);
    assertThat(events.getFirst().previous()).isEmpty();
    for (int i = 1; i < events.size(); i++) {
      assertThat(events.get(i).previous()).isEqualTo(events.get(i - 1).hash());
    }
    assertThat(events)
        .extracting(EventItem::actor)
        .containsExactly("partner-user-of-P-2", "endProtection", "endProtection");
    assertThat(events).allSatisfy(e -> assertThat(e.data()).doesNotContain("Ada", "ada@"));
  }

  @Test
  void the_facts_are_kept_and_lead_to_the_same_decision_again() {
    Answer answer =
        AURORA.register("P-2", Sketch.of("Fakten GmbH").products("analytics", "platform"));

    DealItem stored =
        AURORA
            .as("deals", table -> DealStore.find(table, answer.text("/dealId")).orElseThrow())
            .item();

    assertThat(stored.facts().today()).isEqualTo(answer.text("/receivedAt").substring(0, 10));
    assertThat(stored.facts().partner().state()).isEqualTo("active");
    assertThat(stored.facts().holds()).hasSize(2);
    assertThat(stored.facts().deal().valueMinor()).isEqualTo(12_500_000);
    assertThat(Decisions.rule(Vendor.STEADY, stored.facts())).isEqualTo(stored.ruling());
  }

  @Test
  void no_answer_of_a_partner_names_another() {
    Sketch deal = Sketch.of("Umkämpft GmbH");
    AURORA.register("Hidden-Rival-1", deal);

    Answer waits = AURORA.register("P-3", deal);
    String all =
        "%s %s %s %s"
            .formatted(
                waits.body(),
                AURORA.check("P-2", deal).body(),
                AURORA.user("P-3").get("/v1/deals/" + waits.text("/dealId")).body(),
                AURORA.user("P-3").get("/v1/deals").body());

    assertThat(all).contains("P-3").doesNotContain("Hidden-Rival", "cus_");
    assertThat(AURORA.history(waits.text("/dealId")).getFirst().data())
        .doesNotContain("Hidden-Rival");
  }

  @Test
  void the_log_has_ids_and_nothing_of_the_deal() {
    Answer answer = AURORA.register("P-2", Sketch.of("Vertraulich GmbH"));
    ENV.drain();

    assertThat(answer.status()).isEqualTo(201);
    assertThat(ENV.log()).contains("registerDeal", "endProtection");
    assertThat(ENV.log()).doesNotContain("Vertraulich", "ada@example.com", "Ada Example");
  }
}
