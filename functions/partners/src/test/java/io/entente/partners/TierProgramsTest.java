package io.entente.partners;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.testkit.Answer;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of tiers when the program changes. */
class TierProgramsTest {
  private static final LocalDate BEGIN = LocalDate.of(2026, 3, 1);
  private final Market market = new Market();

  @AfterEach
  void close() {
    market.close();
  }

  @Test
  void a_program_that_asks_less_takes_a_notice_back_on_the_day_on_which_it_decides() {
    market.silver("P-1");
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
    market.silver("P-1");
    market.on(BEGIN.plusYears(1));

    market.publish(Market.with("noticeDays: 60", "noticeDays: 0", "graceDays: 30", "graceDays: 0"));

    assertThat(market.outcomes("P-1")).endsWith("PENDING");
    assertThat(market.tier("P-1").text("/keeping/lostOn")).isEqualTo("2027-05-30");
  }

  @Test
  void a_new_program_is_asked_of_all_partners_and_how_far_that_is_can_be_read() {
    for (int i = 0; i < 5; i++) {
      market.silver("P-" + i);
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
    market.silver("P-1");

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

  private Answer run(int version) {
    return market.as("auditor").get("/v1/tier-runs/" + version);
  }
}
