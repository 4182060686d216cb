package io.entente.deals;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.platform.events.Event;
import io.entente.platform.events.Notice;
import io.entente.platform.items.CrmSale;
import io.entente.platform.items.ProtectedDeal;
import io.entente.testkit.Answer;
import io.entente.testkit.TestEnvironment;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What happens to a deal's opportunity in the CRM moves the deal. */
class FollowSaleTest {
  private final TestEnvironment env = Vendor.start();
  private final Vendor aurora = Vendor.steady(env, "aurora").partners("P-1", "P-2");

  @AfterEach
  void close() {
    env.close();
  }

  private Notice shown(Answer deal, String state, boolean raised) {
    return shown(deal.text("/dealId"), state, raised);
  }

  private Notice shown(String dealId, String state, boolean raised) {
    var sale =
        new CrmSale(
            "O-1",
            "A-1",
            dealId,
            List.of(),
            "Proposal",
            40,
            40,
            state,
            null,
            5_100_000L,
            "EUR",
            LocalDate.parse("2026-12-31"));
    var data = new HashMap<String, Object>();
    data.putAll(
        Map.of(
            "opportunityId",
            "O-1",
            "dealId",
            dealId,
            "state",
            state,
            "stage",
            "Proposal",
            "raised",
            raised,
            "amountMinor",
            5_100_000L,
            "currency",
            "EUR",
            "on",
            "2026-12-31"));
    var event = Event.of("crmsale.changed", env.clock().instant(), data);
    aurora.put(
        "crm",
        change ->
            change.aggregate(
                "shown",
                CrmSale.TYPE,
                sale,
                aurora.as("crm", table -> table.find(CrmSale.TYPE, CrmSale.key("O-1"))),
                event));
    env.drain();
    return env.published().stream()
        .filter(notice -> notice.type().equals("crmsale.changed"))
        .reduce((_, last) -> last)
        .orElseThrow();
  }

  @Test
  void an_id_that_is_no_deals_moves_nothing() {
    shown("somebody typed this", "WON", false);

    assertThat(env.deadLetters()).isEmpty();
  }

  @Test
  void a_deal_that_its_partner_withdrew_stays_withdrawn() {
    Answer deal = aurora.register("P-1", Sketch.of("Umbra Werke AG"));
    aurora.move(aurora.user("P-1"), deal, "withdraw", Map.of());

    shown(deal, "WON", false);

    assertThat(aurora.now(deal).text("/status")).isEqualTo("WITHDRAWN");
    assertThat(env.deadLetters()).isEmpty();
  }

  @Test
  void won_there_is_won_here_for_that_amount_and_never_on_a_day_to_come() {
    Answer deal = aurora.register("P-1", Sketch.of("Umbra Werke AG"));

    shown(deal, "WON", false);

    Answer now = aurora.now(deal);
    assertThat(now.text("/status")).isEqualTo("WON");
    assertThat(now.body().at("/closing/sale/amount/amountMinor").asLong()).isEqualTo(5_100_000);
    assertThat(now.text("/closing/sale/on")).isEqualTo("2026-03-01");
  }

  @Test
  void lost_there_is_lost_here_and_the_customer_is_free() {
    Answer deal = aurora.register("P-1", Sketch.of("Umbra Werke AG"));

    shown(deal, "LOST", false);

    assertThat(aurora.now(deal).text("/status")).isEqualTo("LOST");
    Answer next = aurora.register("P-2", Sketch.of("Umbra Werke AG"));
    assertThat(next.text("/status")).isEqualTo("APPROVED");
  }

  @Test
  void a_stage_that_it_never_had_is_a_verified_step_and_is_told_once() {
    Answer deal = aurora.register("P-1", Sketch.of("Umbra Werke AG"));
    env.clock().move(Duration.ofDays(3));

    Notice notice = shown(deal, "OPEN", true);
    aurora.tell("followSale", notice);
    shown(deal, "OPEN", false);

    Answer now = aurora.now(deal);
    assertThat(now.body().path("progress")).hasSize(1);
    assertThat(now.body().at("/progress/0/verified").asBoolean()).isTrue();
    assertThat(now.body().at("/progress/0/kind").asString()).isEqualTo("stageUp");
  }

  @Test
  void what_a_protected_deal_is_stands_published_and_again_when_it_is_otherwise() {
    Answer deal = aurora.register("P-1", Sketch.of("Umbra Werke AG"));
    env.drain();
    assertThat(published(deal).status()).isEqualTo("APPROVED");
    assertThat(published(deal).customer().legalName()).isEqualTo("Umbra Werke AG");

    shown(deal, "WON", false);
    env.drain();

    assertThat(published(deal).status()).isEqualTo("WON");
  }

  private ProtectedDeal published(Answer deal) {
    return aurora.as(
        "crm",
        table ->
            table.get(ProtectedDeal.TYPE, ProtectedDeal.key(deal.text("/dealId"))).orElseThrow());
  }
}
