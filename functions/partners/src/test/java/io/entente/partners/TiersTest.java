package io.entente.partners;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.platform.events.Notice;
import io.entente.program.tiers.Evaluation;
import io.entente.testkit.Answer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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
    market.silver("P-1");
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
    market.silver("P-1");
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
    market.silver("P-1");
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
    market.silver("P-1");
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
    market.silver("P-1");
    int before = market.outcomes("P-1").size();

    market.partner("P-1", "registered");
    market.on(BEGIN.plusDays(30));

    assertThat(market.outcomes("P-1")).hasSize(before);
    assertThat(market.standing("P-1").tier()).isEqualTo("silver");
  }

  @Test
  void a_tier_that_the_vendor_puts_anew_counts_from_then_on() {
    market.silver("P-1");

    Answer put = market.partner("P-1", "gold");

    assertThat(put.text("/tier")).isEqualTo("gold");
    assertThat(market.standing("P-1").tier()).isEqualTo("gold");
    assertThat(market.tier("P-1").text("/keeping/lostOn")).isEqualTo("2026-05-30");
  }

  private List<String> types() {
    return market.environment().published().stream().map(Notice::type).toList();
  }

  private static Notice heard(CountSales count, Notice notice) {
    count.accept(Objects.requireNonNull(notice));
    return notice;
  }
}
