package io.entente.partners;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.platform.events.Notice;
import io.entente.testkit.Answer;
import io.entente.testkit.Callers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** How partners begin, and come to their first business without anybody pushing. */
class JourneysTest {
  private static final LocalDate BEGIN = LocalDate.of(2026, 3, 1);

  private final Market market = new Market();

  @AfterEach
  void close() {
    market.close();
  }

  @Test
  void who_is_on_no_journey_or_anothers_is_not_found() {
    market.partner("P-1", "registered");

    assertThat(market.as("auditor").get("/v1/partners/P-9/journey").status()).isEqualTo(404);
    assertThat(
            market
                .environment()
                .as(Callers.partner("aurora", "P-2"))
                .get("/v1/partners/P-1/journey")
                .status())
        .isEqualTo(404);
    assertThat(
            market.environment().as(Callers.partner("aurora", "P-1")).get("/v1/journeys").status())
        .isEqualTo(403);
  }

  @Test
  void a_partner_that_is_put_active_has_begun_and_sees_what_is_next_and_why() {
    market.unsigned("P-1");

    Answer journey = journey("P-1");

    assertThat(journey.text("/state")).isEqualTo("RUNNING");
    assertThat(journey.text("/next/milestone")).isEqualTo("administrator");
    assertThat(states(journey)).containsExactly("OPEN", "OPEN", "LATER", "LATER", "LATER", "LATER");
    assertThat(journey.text("/milestones/5/waitsFor/0")).isEqualTo("agreement");
    assertThat(journey.text("/milestones/5/condition")).isEqualTo("dealsRegistered >= 1");
    assertThat(journey.text("/facts/agreementSigned")).isEqualTo("false");
    assertThat(journey.text("/milestones/1/tasks/0/en")).contains("sign the partner agreement");
  }

  @Test
  void what_is_reached_opens_what_comes_after_it_and_the_first_deal_is_the_end() {
    market.unsigned("P-1");
    join("P-1", "ada", "admin");
    market.partner("P-1", "registered");
    assertThat(reached("P-1")).containsExactly("administrator", "agreement");
    join("P-1", "ben", "member");
    certify("P-1", "ada", "sales");
    assertThat(reached("P-1")).contains("team", "sales-certificate");
    assertThat(journey("P-1").text("/next/milestone")).isEqualTo("technical-certificate");

    market.approved(market.deal(), "P-1");
    market.drain();

    Answer over = journey("P-1");
    assertThat(over.text("/state")).isEqualTo("COMPLETED");
    assertThat(over.body().has("next")).isFalse();
    assertThat(told("journey.completed")).isOne();
  }

  @Test
  void partners_of_another_type_go_another_way() {
    market.as("channel-manager").put("/v1/partners/P-1", partner("referral", "active"));
    market.drain();

    assertThat(milestones(journey("P-1"))).doesNotContain("technical-certificate").hasSize(5);
  }

  @Test
  void who_began_under_a_version_goes_on_under_it() {
    market.partner("P-1", "registered");

    market.publish(Market.with("when: people >= 2", "when: people >= 1"));
    market.partner("P-2", "registered");
    join("P-1", "ada", "admin");
    join("P-2", "ben", "admin");

    assertThat(reached("P-1")).doesNotContain("team");
    assertThat(reached("P-2")).contains("team");
    assertThat(journey("P-1").body().path("programVersion").asLong()).isEqualTo(1);
    assertThat(journey("P-2").body().path("programVersion").asLong()).isEqualTo(2);
  }

  @Test
  void somebody_is_reminded_before_a_milestone_is_due_and_it_is_told_when_it_is_stuck() {
    market.unsigned("P-1");
    join("P-1", "ada", "admin");

    market.on(BEGIN.plusDays(2));
    assertThat(told("journey.reminded")).isOne();
    assertThat(told("journey.stuck")).isZero();
    market.on(BEGIN.plusDays(5));
    market.on(BEGIN.plusDays(7));
    market.on(BEGIN.plusDays(8));
    market.on(BEGIN.plusDays(30));

    assertThat(told("journey.reminded")).isEqualTo(2);
    assertThat(told("journey.stuck")).isOne();
    assertThat(journey("P-1").body().at("/next/stuck").asBoolean()).isTrue();
  }

  @Test
  void what_was_slept_through_is_told_once_by_the_latest_that_is_true() {
    market.unsigned("P-1");
    join("P-1", "ada", "admin");

    market.on(BEGIN.plusDays(40));

    assertThat(told("journey.reminded")).isZero();
    assertThat(told("journey.stuck")).isOne();
  }

  @Test
  void the_stuck_ones_stand_at_the_front_of_the_list() {
    market.unsigned("P-1");
    join("P-1", "ada", "admin");
    market.on(BEGIN.plusDays(20));
    market.unsigned("P-0");

    Answer list = market.as("channel-manager").get("/v1/journeys");

    assertThat(list.body().path("data").findValuesAsString("partnerId"))
        .containsExactly("P-1", "P-0");
    assertThat(list.body().at("/data/0/stuck").asBoolean()).isTrue();
    assertThat(list.body().at("/data/1/stuck").asBoolean()).isFalse();
    Answer first = market.as("channel-manager").get("/v1/journeys?limit=1");
    Answer second =
        market
            .as("channel-manager")
            .get("/v1/journeys?limit=1&cursor=" + first.text("/nextCursor"));
    assertThat(second.text("/data/0/partnerId")).isEqualTo("P-0");
  }

  @Test
  void a_journey_rests_while_the_partner_is_not_active_and_goes_on_where_it_was() {
    market.partner("P-1", "registered");
    join("P-1", "ada", "admin");
    put("P-1", "suspended");
    assertThat(journey("P-1").text("/state")).isEqualTo("STOPPED");
    market.on(BEGIN.plusDays(100));
    assertThat(told("journey.stuck")).isZero();

    put("P-1", "active");

    assertThat(journey("P-1").text("/state")).isEqualTo("RUNNING");
    assertThat(reached("P-1")).contains("administrator", "agreement");
    assertThat(told("journey.resumed")).isOne();
  }

  @Test
  void new_people_are_told_once_whenever_they_come() {
    market.partner("P-1", "registered");
    join("P-1", "ada", "admin");
    join("P-1", "ada", "admin");
    join("P-1", "ben", "member");

    assertThat(told("journey.joined")).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void whatever_the_order_in_which_events_arrive_and_however_often_all_ends_the_same(long seed) {
    market.partner("P-1", "registered");
    market.partner("P-2", "registered");
    join("P-1", "ada", "admin");
    var notices = new ArrayList<Notice>();
    for (int i = 0; i < 3; i++) {
      String deal = market.deal();
      var sale = new Market.Sale(new Market.Amount(100, "USD"), BEGIN);
      notices.add(market.approved(deal, "P-1"));
      notices.add(market.happened("deal.progress_recorded", told(deal, "P-1", "APPROVED")));
      notices.add(market.tell(deal, i == 0 ? "P-2" : "P-1", sale));
      if (i == 1) {
        notices.add(market.tell(deal, "P-1", null));
      }
    }
    notices.addAll(List.copyOf(notices));
    Collections.shuffle(notices, new Random(seed));
    var tables = market.environment().platform().tables("partners");
    var count = new CountDeals(tables, new Journeys(tables, market.environment().clock()));

    notices.forEach(notice -> market.in("partners", _ -> heard(count, notice)));

    assertThat(journey("P-1").text("/state")).isEqualTo("COMPLETED");
    JsonNode one = overview("P-1").body();
    assertThat(one.at("/performance/0/registered").asLong()).isEqualTo(2);
    assertThat(one.at("/performance/0/won").asLong()).isOne();
    assertThat(one.at("/performance/0/daysToProgress").asLong()).isZero();
    assertThat(one.path("deals").propertyNames()).containsExactlyInAnyOrder("REVOKED", "WON");
    JsonNode other = overview("P-2").body();
    assertThat(other.at("/performance/0/won").asLong()).isOne();
    assertThat(other.at("/deals/WON").asLong()).isOne();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void a_sale_counts_in_the_quarter_in_which_it_was_won_and_not_in_one_that_was_taken_back(
      long seed) {
    market.partner("P-1", "registered");
    String again = market.deal();
    String never = market.deal();
    var sale = new Market.Sale(new Market.Amount(100, "USD"), BEGIN);
    var notices = new ArrayList<Notice>();
    for (String deal : List.of(again, never)) {
      notices.add(market.approved(deal, "P-1"));
      notices.add(market.tell(deal, "P-1", sale));
      notices.add(market.reversed(deal, "P-1"));
    }
    market.on(LocalDate.of(2026, 4, 10));
    notices.add(market.tell(again, "P-1", sale));
    notices.addAll(List.copyOf(notices));
    Collections.shuffle(notices, new Random(seed));
    var tables = market.environment().platform().tables("partners");
    var count = new CountDeals(tables, new Journeys(tables, market.environment().clock()));

    notices.forEach(notice -> market.in("partners", _ -> heard(count, notice)));

    JsonNode seen = overview("P-1").body();
    assertThat(seen.at("/performance/0/quarter").asString()).isEqualTo("2026-Q1");
    assertThat(seen.at("/performance/0/won").asLong()).isZero();
    assertThat(seen.at("/performance/1/quarter").asString()).isEqualTo("2026-Q2");
    assertThat(seen.at("/performance/1/won").asLong()).isOne();
  }

  @Test
  void how_fast_partners_come_to_their_first_business_is_measured_from_the_events() {
    market.partner("P-1", "registered");
    market.partner("P-2", "registered");
    market.unsigned("P-3");
    market.on(BEGIN.plusDays(20));
    String deal = market.deal();
    market.approved(deal, "P-1");
    market.drain();
    market.on(BEGIN.plusDays(45));
    market.tell(deal, "P-1", new Market.Sale(new Market.Amount(100, "USD"), market.today()));
    market.drain();

    Answer march = market.as("auditor").get("/v1/enablement/2026-03");

    assertThat(march.body().at("/timeToFirstRegisteredDeal/partners").asLong()).isEqualTo(2);
    assertThat(march.body().at("/timeToFirstRegisteredDeal/medianDays").asLong()).isEqualTo(20);
    assertThat(march.body().at("/timeToFirstRegisteredDeal/shares/0/percent").asLong())
        .isEqualTo(50);
    assertThat(march.body().at("/timeToFirstWonDeal/medianDays").asLong()).isEqualTo(45);
    assertThat(march.body().at("/enablementVelocity/partners").asLong()).isEqualTo(3);
    assertThat(march.body().path("enablementVelocity").has("medianDays")).isFalse();
    assertThat(market.as("auditor").get("/v1/enablement/2026-04").body().at("/enablementVelocity"))
        .hasToString("{\"partners\":0,\"arrived\":0,\"shares\":[]}");
  }

  private static Market.Told told(String deal, String partner, String status) {
    return Market.told(deal, partner, status, null);
  }

  private static Notice heard(CountDeals count, Notice notice) {
    count.accept(notice);
    return notice;
  }

  private void join(String partner, String user, String role) {
    market
        .as("channel-manager")
        .put(
            "/v1/partners/%s/people/%s".formatted(partner, user),
            Map.of("name", user, "email", user + "@example.com", "role", role));
    market.drain();
  }

  private void certify(String partner, String user, String certification) {
    market
        .as("channel-manager")
        .put(
            "/v1/partners/%s/people/%s/certifications/%s".formatted(partner, user, certification),
            Map.of(
                "level", "associate",
                "issuer", "Aurora Academy",
                "issuedOn", "2026-02-01",
                "evidence", "Certificate 4711"));
    market.drain();
  }

  private void put(String id, String state) {
    market.as("channel-manager").put("/v1/partners/" + id, partner("reseller", state));
    market.drain();
  }

  private static Map<String, Object> partner(String type, String state) {
    return Map.of(
        "name",
        "Nordlicht GmbH",
        "type",
        type,
        "state",
        state,
        "tier",
        "registered",
        "territories",
        List.of("DE"),
        "productFamilies",
        List.of("analytics"),
        "agreementSigned",
        true);
  }

  private Answer journey(String partner) {
    return market.as("channel-manager").get("/v1/partners/%s/journey".formatted(partner));
  }

  private Answer overview(String partner) {
    return market.as("channel-manager").get("/v1/partners/%s/overview".formatted(partner));
  }

  private List<String> reached(String partner) {
    var reached = new ArrayList<String>();
    journey(partner)
        .body()
        .path("milestones")
        .forEach(
            each -> {
              if (each.path("state").asString().equals("REACHED")) {
                reached.add(each.path("milestone").asString());
              }
            });
    return reached;
  }

  private static List<String> states(Answer journey) {
    return each(journey, "state");
  }

  private static List<String> milestones(Answer journey) {
    return each(journey, "milestone");
  }

  private static List<String> each(Answer journey, String field) {
    var values = new ArrayList<String>();
    journey.body().path("milestones").forEach(each -> values.add(each.path(field).asString()));
    return values;
  }

  private long told(String type) {
    return market.environment().published().stream()
        .filter(notice -> notice.type().equals(type))
        .count();
  }
}
