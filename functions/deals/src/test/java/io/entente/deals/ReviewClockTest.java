package io.entente.deals;

import static io.entente.deals.VerdictsTest.expect;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.platform.items.OpenOpportunity;
import io.entente.platform.items.PartnerStanding;
import io.entente.testkit.Answer;
import io.entente.testkit.Client;
import io.entente.testkit.TestEnvironment;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who decides a deal in review, how long that may take, and what happens then. */
class ReviewClockTest {
  private static final String DOUBTFUL = "Rheinkiesel Logistik GmbH";

  private final TestEnvironment env = Vendor.start(); // a Sunday
  private final Vendor aurora = Vendor.in(env, "aurora").partners("P-2", "P-3");

  @AfterEach
  void close() {
    assertThat(env.deadLetters()).isEmpty();
    env.close();
  }

  @Test
  void the_clock_runs_in_the_partners_business_hours_over_a_holiday_and_the_end_of_summer_time() {
    german("P-1");
    env.clock().move(Duration.between(env.clock().instant(), instant("2026-10-23T14:00:00Z")));

    Answer deal = inDoubt("P-1"); // Friday 16:00 in Berlin

    assertThat(deal.text("/review/targetAt")).isEqualTo("2026-10-26T15:00:00Z");
    assertThat(aurora.history(deal.text("/dealId")).getFirst().data())
        .as("what must be decided then is not protected until then")
        .doesNotContain("protectedUntil");
    assertThat(deal.text("/review/dueAt")).isEqualTo("2026-10-27T15:00:00Z");
    env.clock().move(Duration.between(env.clock().instant(), instant("2026-12-24T15:00:00Z")));
    Answer christmas = again("P-1");
    assertThat(christmas.text("/review/targetAt")).isEqualTo("2026-12-28T15:00:00Z");
  }

  @Test
  void it_is_reminded_of_at_half_and_four_fifths_and_then_approved_in_nobodys_name() {
    Answer deal = inDoubt("P-2"); // due on Tuesday at 17:00

    for (int hour = 0; hour < 60; hour++) {
      env.clock().move(Duration.ofHours(1));
      env.sweep();
    }

    assertThat(aurora.told(deal))
        .containsExactly(
            "deal.review_requested",
            "deal.review_escalated",
            "deal.review_escalated",
            "deal.approved");
    assertThat(aurora.now(deal).text("/status")).isEqualTo("APPROVED");
    assertThat(aurora.now(deal).text("/decision/decidedAt")).isEqualTo("2026-03-03T17:30:00Z");
  }

  @Test
  void where_all_time_has_passed_at_once_it_is_approved_once() {
    Answer deal = inDoubt("P-2");

    env.clock().move(Duration.ofDays(30));
    env.sweep();
    env.sweep();

    assertThat(aurora.told(deal)).containsExactly("deal.review_requested", "deal.approved");
  }

  @Test
  void silence_never_beats_a_holder() {
    Answer late = inDoubt("P-2");
    Answer other = again("P-3");
    aurora.move(manager(), other, "approve", Map.of());

    env.clock().move(Duration.ofDays(5));
    env.sweep();

    assertThat(aurora.now(other).text("/status")).isEqualTo("APPROVED");
    assertThat(aurora.now(late).text("/status")).isEqualTo("WAITLISTED");
  }

  @Test
  void silence_allows_nothing_that_the_rules_forbid() {
    Answer deal = inDoubt("P-2");
    aurora.partner("P-2", "suspended");

    env.clock().move(Duration.ofDays(5));
    env.sweep();

    assertThat(aurora.now(deal).text("/status")).isEqualTo("REJECTED");
  }

  @Test
  void while_the_partner_is_asked_something_the_clock_stands() {
    Answer deal = inDoubt("P-2");
    env.clock().move(Duration.ofDays(1).plusHours(1)); // Monday 10:30, an hour and a half used
    aurora.move(
        manager(), deal, "request-information", Map.of("question", "Which site is it for?"));

    env.clock().move(Duration.ofDays(7));
    env.sweep();
    assertThat(aurora.now(deal).text("/status")).isEqualTo("ACTION_REQUIRED");
    Answer answered =
        aurora.move(
            aurora.user("P-2"), deal, "provide-information", Map.of("answer", "The new one."));

    assertThat(answered.text("/review/dueAt")).isEqualTo("2026-03-10T17:00:00Z");
  }

  @Test
  void where_the_program_says_so_a_breach_is_escalated_and_stays_a_persons() {
    aurora.publishing(Vendor.ASSIGNED.withVersion(2));
    Answer deal = inDoubt("P-2");

    env.clock().move(Duration.ofDays(5));
    env.sweep();

    Answer now = aurora.now(deal);
    assertThat(now.text("/status")).isEqualTo("IN_REVIEW");
    assertThat(now.body().at("/review/escalated").asLong()).isEqualTo(100);
    assertThat(aurora.told(deal)).containsExactly("deal.review_requested", "deal.review_escalated");
  }

  @Test
  void every_verdict_names_whose_the_deal_is_by_the_first_rule_that_fits() {
    aurora.publishing(Vendor.ASSIGNED.withVersion(2));

    Answer security = aurora.register("P-3", Sketch.of("Eins AG").products("security"));
    Answer large = aurora.register("P-3", Sketch.of("Zwei AG").worth(5_000_000, "EUR"));
    Answer partners = aurora.register("P-2", Sketch.of("Drei AG").worth(700_000, "EUR"));
    Answer rest = aurora.register("P-3", Sketch.of("Vier AG").worth(100, "EUR"));

    assertThat(security.text("/people/channelManager")).isEqualTo("nora");
    assertThat(security.text("/people/salesRep")).isEqualTo("lena");
    assertThat(large.text("/people/salesRep")).isEqualTo("marc");
    assertThat(partners.text("/people/channelManager")).isEqualTo("ben");
    assertThat(rest.text("/status")).isEqualTo("REJECTED");
    assertThat(rest.text("/people/channelManager")).isEqualTo("channel-manager");
  }

  @Test
  void of_two_names_each_gets_a_share_and_a_customer_stays_with_its_own() {
    aurora.publishing(Vendor.ASSIGNED.withVersion(2));

    List<String> managers =
        IntStream.range(0, 20)
            .mapToObj(i -> Character.toString('A' + i).repeat(3 + i) + "berg Werke AG")
            .map(name -> aurora.check("P-3", Sketch.of(name)).status() == 200 ? name : "")
            .map(name -> aurora.register("P-3", Sketch.of(name)).text("/people/channelManager"))
            .toList();

    assertThat(managers).contains("nora", "ben").containsOnly("nora", "ben");
  }

  @Test
  void who_owns_an_opportunity_at_the_company_is_not_asked_and_decides_nothing() {
    aurora.publishing(Vendor.ASSIGNED.withVersion(2));
    owns("nora");
    Answer deal = again("P-3");

    assertThat(deal.text("/people/channelManager")).isEqualTo("ben");
    owns("channel-manager-1");
    Answer approved = aurora.move(manager(), deal, "approve", Map.of());
    Answer rejected =
        aurora.move(manager(), deal, "reject", Map.of("reason", "It is ours, I sell there."));
    Answer handed =
        aurora.move(manager(), deal, "assign-review", Map.of("owner", "channel-director-1"));
    Answer decided = aurora.move(aurora.own("channel-director"), deal, "approve", Map.of());

    assertThat(approved.status()).isEqualTo(403);
    assertThat(approved.text("/detail")).contains("Somebody else");
    assertThat(rejected.status()).isEqualTo(403);
    assertThat(handed.text("/review/owner")).isEqualTo("channel-director-1");
    assertThat(decided.text("/status")).isEqualTo("APPROVED");
  }

  @Test
  void what_waits_for_a_person_is_listed_with_who_has_waited_longest_first() {
    Answer first = inDoubt("P-2");
    env.clock().move(Duration.ofHours(1));
    Answer second = again("P-3");
    aurora.move(manager(), second, "assign-review", Map.of());

    Answer all = manager().get("/v1/reviews");
    Answer page = manager().get("/v1/reviews?limit=1");
    Answer mine = manager().get("/v1/reviews?owner=me");
    Answer directors = aurora.own("channel-director").get("/v1/reviews?owner=me");

    assertThat(ids(all)).containsExactly(first.text("/dealId"), second.text("/dealId"));
    assertThat(all.text("/data/0/dueAt")).isEqualTo("2026-03-03T17:00:00Z");
    assertThat(ids(page)).containsExactly(first.text("/dealId"));
    assertThat(ids(manager().get("/v1/reviews?limit=1&cursor=" + page.text("/nextCursor"))))
        .containsExactly(second.text("/dealId"));
    assertThat(ids(mine)).as("what is any channel manager's, and my own").hasSize(2);
    assertThat(ids(directors)).isEmpty();
    assertThat(aurora.user("P-2").get("/v1/reviews").status()).isEqualTo(403);
  }

  private static List<String> ids(Answer page) {
    return page.body()
        .path("data")
        .valueStream()
        .map(row -> row.path("dealId").asString())
        .toList();
  }

  private Answer inDoubt(String partner) {
    Companies.account(aurora, "A-1", "customer", "Rheinkiesel Holding AG", "rheinkiesel.de");
    return again(partner);
  }

  private Answer again(String partner) {
    Answer deal =
        aurora.register(
            partner,
            Sketch.of(DOUBTFUL)
                .customer("website", "rheinkiesel.de")
                .with("expectedCloseDate", "2027-03-01"));
    expect(deal, "IN_REVIEW", "MATCH_UNSURE");
    return deal;
  }

  private void owns(String user) {
    Companies.account(aurora, "A-1", "customer", "Rheinkiesel Holding AG", "rheinkiesel.de");
    aurora.put(
        "accounts",
        OpenOpportunity.TYPE,
        new OpenOpportunity(
            "A-1",
            "O-1",
            List.of("analytics"),
            "demo",
            "direct",
            user,
            null,
            LocalDate.of(2025, 2, 20)));
  }

  private void german(String partner) {
    aurora.standing(
        new PartnerStanding(
            partner,
            "active",
            "reseller",
            "gold",
            true,
            List.of("EMEA"),
            Vendor.FAMILIES,
            null,
            "DE",
            env.clock().instant()));
  }

  private Client manager() {
    return aurora.own("channel-manager").sendingAnything();
  }

  private static Instant instant(String text) {
    return Instant.parse(text);
  }
}
