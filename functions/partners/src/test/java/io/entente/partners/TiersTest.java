package io.entente.partners;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.platform.events.Notice;
import io.entente.program.tiers.Evaluation;
import io.entente.testkit.Answer;
import io.entente.testkit.Callers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Tiers that move with what happens. */
class TiersTest {
  private static final LocalDate BEGIN = LocalDate.of(2026, 3, 1);
  private final Market market = new Market();

  @AfterEach
  void close() {
    market.close();
  }

  @Test
  void what_was_never_heard_of_is_unknown_and_costs_no_tier() {
    market.partner("P-1", "gold");

    market.on(BEGIN.plusYears(3));

    Answer tier = market.tier("P-1");
    assertThat(tier.text("/tier")).isEqualTo("gold");
    assertThat(tier.body().at("/measures/0").has("value")).isFalse();
    assertThat(tier.text("/says/en/0"))
        .isEqualTo(
            "Missing for Platinum: 500,000\u00a0USD of won business (nothing is known of it yet)"
                + ", 15 won deals (nothing is known of it yet), 6 certified people (nothing is known"
                + " of it yet), and 2 people with a technical certificate (nothing is known of it"
                + " yet).");
    assertThat(market.outcomes("P-1")).isEmpty();
  }

  @Test
  void a_tier_is_had_at_once_with_the_event_that_earns_it() {
    market.partner("P-1", "registered");
    market.won("P-1", 30_000);
    market.drain();
    assertThat(market.tier("P-1").text("/says/en/0"))
        .isEqualTo("Missing for Silver: 20,000\u00a0USD of won business and 1 won deal.");

    market.won("P-1", 20_000);
    market.drain();

    assertThat(market.tier("P-1").text("/tier")).isEqualTo("silver");
    assertThat(market.standing("P-1").tier()).isEqualTo("silver");
    assertThat(market.outcomes("P-1")).containsExactly("KEPT", "PROMOTED");
    assertThat(types()).contains("tier.promoted", "partner.changed");
  }

  @Test
  void amounts_in_other_currencies_count_at_the_years_rates() {
    market.partner("P-1", "registered");
    market.won("P-1", 4_600_000, "EUR", BEGIN);
    market.won("P-1", 0, "EUR", BEGIN);
    market.drain();

    assertThat(market.tier("P-1").text("/tier")).isEqualTo("silver");
    assertThat(market.tier("P-1").body().at("/measures/0/value").asLong()).isEqualTo(5_000_200);
  }

  @Test
  void a_tier_is_lost_only_on_the_day_that_was_named() {
    silver("P-1");
    market.on(BEGIN.plusYears(1));

    Answer told = market.tier("P-1");
    assertThat(told.text("/keeping/lastDay")).isEqualTo("2027-05-29");
    assertThat(told.text("/keeping/lostOn")).isEqualTo("2027-05-30");
    assertThat(told.text("/says/en/0"))
        .isEqualTo(
            "By May 29, 2027 this keeps Silver: 45,000\u00a0USD of won business and 2 won deals.");
    market.on(LocalDate.of(2027, 5, 29));
    assertThat(market.standing("P-1").tier()).isEqualTo("silver");
    market.on(LocalDate.of(2027, 5, 30));

    assertThat(market.standing("P-1").tier()).isEqualTo("registered");
    assertThat(market.outcomes("P-1")).containsExactly("KEPT", "PROMOTED", "NOTICED", "DEMOTED");
  }

  @Test
  void who_does_what_the_meter_says_in_time_keeps_the_tier() {
    silver("P-1");
    market.on(LocalDate.of(2027, 5, 29));
    for (JsonNode missing : market.tier("P-1").body().at("/keeping/missing")) {
      assertThat(missing.path("has").asLong()).isZero();
    }

    market.won("P-1", 22_500);
    market.won("P-1", 22_500);
    market.drain();
    market.on(LocalDate.of(2027, 5, 30));

    assertThat(market.standing("P-1").tier()).isEqualTo("silver");
    assertThat(market.outcomes("P-1")).endsWith("RECOVERED");
  }

  @Test
  void a_win_that_is_taken_back_after_the_promotion_gives_notice_and_no_more() {
    market.partner("P-1", "registered");
    market.won("P-1", 40_000);
    String second = market.won("P-1", 40_000);
    market.drain();

    market.reversed(second, "P-1");
    market.drain();

    assertThat(market.tier("P-1").text("/tier")).isEqualTo("silver");
    assertThat(market.tier("P-1").text("/keeping/lostOn")).isEqualTo("2026-05-30");
    assertThat(market.outcomes("P-1")).containsExactly("KEPT", "PROMOTED", "NOTICED");
  }

  @Test
  void a_won_deal_that_was_anothers_promotes_one_and_gives_the_other_notice() {
    silver("P-1");
    market.partner("P-2", "registered");
    market.won("P-2", 40_000);
    String moved = market.won("P-1", 10_000);
    market.drain();
    market.on(BEGIN.plusYears(1));
    assertThat(market.outcomes("P-1")).endsWith("NOTICED");
    market.partner("P-2", "registered");
    market.won("P-2", 40_000);
    market.drain();
    int before = market.outcomes("P-1").size();

    market.tell(moved, "P-2", new Market.Sale(new Market.Amount(4_000_000, "USD"), market.today()));
    market.drain();

    assertThat(market.outcomes("P-1").subList(before, before + 1)).containsExactly("PENDING");
    assertThat(market.outcomes("P-2")).endsWith("PROMOTED");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void whatever_the_order_in_which_events_arrive_and_however_often_all_ends_the_same(long seed) {
    market.partner("P-1", "registered");
    market.partner("P-2", "registered");
    var notices = new ArrayList<Notice>();
    for (int i = 0; i < 4; i++) {
      String deal = market.deal();
      var sale = new Market.Sale(new Market.Amount(3_000_000 + i, "USD"), BEGIN.minusDays(i));
      notices.add(market.tell(deal, "P-1", sale));
      notices.add(market.reversed(deal, "P-1"));
      notices.add(market.tell(deal, i % 2 == 0 ? "P-1" : "P-2", sale));
    }
    notices.addAll(List.copyOf(notices));
    Collections.shuffle(notices, new Random(seed));
    var count =
        new CountSales(
            new Tiers(
                market.environment().platform().tables("partners"), market.environment().clock()));

    notices.forEach(notice -> market.in("partners", _ -> heard(count, notice)));

    assertThat(market.tier("P-1").text("/tier")).isEqualTo("silver");
    assertThat(market.tier("P-1").body().at("/measures/0/value").asLong()).isEqualTo(6_000_002);
    assertThat(market.tier("P-2").body().at("/measures/0/value").asLong()).isEqualTo(6_000_004);
    assertThat(market.tier("P-2").body().at("/measures/1/value").asLong()).isEqualTo(2);
  }

  @Test
  void every_evaluation_comes_to_the_same_out_of_its_stored_inputs() {
    silver("P-1");
    market.on(BEGIN.plusYears(1));
    market.on(BEGIN.plusYears(2));
    var ladder = Market.compiled(Market.document()).program().ladder("reseller").orElseThrow();

    assertThat(market.evaluations("P-1"))
        .hasSize(4)
        .allSatisfy(
            each -> {
              Evaluation again = each.evaluation().recomputed(ladder);
              assertThat(TierEvaluation.Outcome.of(again)).isEqualTo(each.evaluation().outcome());
              assertThat(again.after()).isEqualTo(each.evaluation().after());
            });
  }

  @Test
  void what_would_say_the_same_again_is_not_noted_again() {
    silver("P-1");
    int before = market.outcomes("P-1").size();

    market.partner("P-1", "registered");
    market.on(BEGIN.plusDays(30));

    assertThat(market.outcomes("P-1")).hasSize(before);
    assertThat(market.standing("P-1").tier()).isEqualTo("silver");
  }

  @Test
  void a_tier_that_the_vendor_puts_anew_counts_from_then_on() {
    silver("P-1");

    Answer put = market.partner("P-1", "gold");

    assertThat(put.text("/tier")).isEqualTo("gold");
    assertThat(market.standing("P-1").tier()).isEqualTo("gold");
    assertThat(market.tier("P-1").text("/keeping/lostOn")).isEqualTo("2026-05-30");
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

  @Test
  void a_program_that_asks_less_takes_a_notice_back_on_the_day_on_which_it_decides() {
    silver("P-1");
    market.on(BEGIN.plusYears(1));
    LocalDate later = BEGIN.plusYears(1).plusDays(10);
    market.publish(
        Market.with(
            "silver, fact: revenue, atLeast: 50000 USD", "silver, fact: revenue, atLeast: 0 USD",
            "silver, fact: wonDeals, atLeast: 2", "silver, fact: wonDeals, atLeast: 0"),
        later.atStartOfDay().toInstant(java.time.ZoneOffset.UTC));
    assertThat(market.outcomes("P-1")).endsWith("NOTICED");
    assertThat(run(2).text("/state")).isEqualTo("WAITING");

    market.on(later);

    assertThat(market.outcomes("P-1")).endsWith("RECOVERED");
    assertThat(market.evaluations("P-1").getLast().evaluation().programVersion()).isEqualTo(2);
    assertThat(run(2).text("/state")).isEqualTo("FINISHED");
  }

  @Test
  void a_notice_that_was_given_keeps_its_day_when_the_program_gets_stricter() {
    silver("P-1");
    market.on(BEGIN.plusYears(1));

    market.publish(Market.with("noticeDays: 60", "noticeDays: 0", "graceDays: 30", "graceDays: 0"));

    assertThat(market.outcomes("P-1")).endsWith("PENDING");
    assertThat(market.tier("P-1").text("/keeping/lostOn")).isEqualTo("2027-05-30");
  }

  @Test
  void a_new_program_is_asked_of_all_partners_and_how_far_that_is_can_be_read() {
    for (int i = 0; i < 5; i++) {
      silver("P-" + i);
    }

    market.publish(
        Market.with(
            "gold, fact: revenue, atLeast: 200000 USD",
            "gold, fact: revenue, atLeast: 60000 USD",
            "gold, fact: wonDeals, atLeast: 6",
            "gold, fact: wonDeals, atLeast: 2",
            "    - {tier: gold, fact: certifiedPeople, atLeast: 3}\n",
            "",
            "    - {tier: gold, fact: certifiedPeople.technical, atLeast: 1}\n",
            ""));

    for (int i = 0; i < 5; i++) {
      assertThat(market.standing("P-" + i).tier()).isEqualTo("gold");
    }
    assertThat(run(2).text("/state")).isEqualTo("FINISHED");
    assertThat(run(2).body().path("evaluated").asInt()).isEqualTo(5);
    assertThat(run(7).status()).isEqualTo(404);
  }

  @Test
  void a_partner_whose_tier_the_program_has_no_more_is_where_it_belongs() {
    silver("P-1");

    market.publish(Market.document().replace("silver", "argent"));

    assertThat(market.outcomes("P-1")).endsWith("PLACED");
    assertThat(market.standing("P-1").tier()).isEqualTo("argent");
  }

  @Test
  void where_the_program_asks_for_nothing_facts_are_kept_for_one_that_will() {
    String document = Market.document();
    int from = document.indexOf("tierRules:");
    market.publish(
        document.substring(0, from) + document.substring(document.indexOf("limits:\n", from)));
    market.partner("P-1", "registered");
    market.won("P-1", 30_000);
    market.won("P-1", 30_000);
    market.drain();
    assertThat(market.tier("P-1").body().path("measures")).isEmpty();
    assertThat(market.outcomes("P-1")).containsExactly("NOT_RULED", "NOT_RULED");

    market.publish(document);

    assertThat(market.tier("P-1").text("/tier")).isEqualTo("silver");
  }

  /** Earned by two deals on the first day. */
  private void silver(String partner) {
    market.partner(partner, "registered");
    market.won(partner, 30_000);
    market.won(partner, 30_000);
    market.drain();
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

  private Answer run(int version) {
    return market.as("auditor").get("/v1/tier-runs/" + version);
  }

  private List<String> types() {
    return market.environment().published().stream().map(Notice::type).toList();
  }

  private static Notice heard(CountSales count, Notice notice) {
    count.accept(Objects.requireNonNull(notice));
    return notice;
  }
}
