package io.entente.deals;

import static io.entente.deals.VerdictsTest.expect;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.testkit.Answer;
import io.entente.testkit.TestEnvironment;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** That rules are the same for all, also where what they rest on changes under a deal. */
class FairnessTest {
  private static final List<String> COMPANIES =
      List.of(
          "Nordwind AG", "Rheinkiesel Holding AG", "Eisvogel Reisen", "Poseiport Robotics GmbH");

  private final TestEnvironment env = Vendor.start();
  private final Vendor aurora = Vendor.in(env, "aurora").partners("P-1", "P-2", "P-3");

  @AfterEach
  void close() {
    assertThat(env.deadLetters()).isEmpty();
    env.close();
  }

  @Test
  void two_partners_of_one_kind_get_the_same_answers_if_they_change_places() {
    Vendor mirrored = Vendor.in(env, "mirrored").partners("P-1", "P-2", "P-3");
    List.of(aurora, mirrored)
        .forEach(vendor -> Companies.account(vendor, "A-1", "customer", COMPANIES.get(1)));
    var random = new Random(5);
    for (int i = 0; i < 60; i++) {
      Sketch deal = any(random);
      boolean first = random.nextBoolean();

      Answer here = aurora.register(first ? "P-1" : "P-2", deal);
      Answer there = mirrored.register(first ? "P-2" : "P-1", deal);

      assertThat(decision(there)).as(deal.toString()).isEqualTo(decision(here));
    }
  }

  @Test
  void of_many_who_come_at_one_moment_one_is_first_and_each_is_told_its_place() throws Exception {
    for (int round = 0; round < 5; round++) {
      var company = Sketch.of("Gleichzeitig %s AG".formatted("ABCDE".charAt(round)));
      List<Callable<Answer>> all =
          List.of("P-1", "P-2", "P-3").stream()
              .<Callable<Answer>>map(partner -> () -> aurora.register(partner, company))
              .toList();

      List<String> places;
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        places =
            threads.invokeAll(all).stream()
                .map(done -> aurora.now(done.resultNow()))
                .map(FairnessTest::place)
                .sorted()
                .toList();
      }

      assertThat(places).containsExactly("APPROVED", "WAITLISTED 1", "WAITLISTED 2");
    }
  }

  @Test
  void a_family_that_is_sold_no_more_leaves_who_holds_it_protected_and_turns_who_waits_away() {
    Answer held = aurora.register("P-1", Sketch.of("Nordwind AG"));
    Answer waiting = aurora.register("P-2", Sketch.of("Nordwind AG"));
    env.drain();
    aurora.publishing(Vendor.WITHOUT_ANALYTICS.withVersion(2));

    assertThat(aurora.now(held).text("/status")).isEqualTo("APPROVED");
    assertThat(
            aurora
                .move(
                    aurora.user("P-1"),
                    held,
                    "progress",
                    Map.of("on", "2026-03-01", "kind", "demo"))
                .status())
        .isEqualTo(200);
    env.clock().move(Duration.ofDays(90));
    env.sweep();
    assertThat(aurora.now(held).text("/status")).isEqualTo("EXPIRED");
    assertThat(aurora.now(waiting).text("/status")).isEqualTo("REJECTED");
    assertThat(aurora.now(waiting).text("/decision/reason/code"))
        .isEqualTo("NOT_AUTHORISED_PRODUCT");
    assertThat(aurora.move(aurora.user("P-1"), held, "renew", Map.of()).status()).isEqualTo(409);
  }

  @Test
  void a_partner_that_is_suspended_keeps_what_it_holds_until_its_end_and_gets_nothing_new() {
    Answer held = aurora.register("P-1", Sketch.of("Nordwind AG"));
    aurora.partner("P-1", "suspended");

    expect(aurora.register("P-1", Sketch.of("Südwind AG")), "REJECTED", "PARTNER_NOT_ELIGIBLE");
    assertThat(aurora.now(held).text("/status")).isEqualTo("APPROVED");
    assertThat(aurora.register("P-2", Sketch.of("Nordwind AG")).text("/status"))
        .isEqualTo("WAITLISTED");
    env.clock().move(Duration.ofDays(46));
    env.sweep();
    assertThat(aurora.move(aurora.user("P-1"), held, "renew", Map.of()).status()).isEqualTo(409);
  }

  @Test
  void who_decides_while_the_partner_says_it_anew_is_told_and_decides_nothing() {
    Companies.account(aurora, "A-1", "customer", "Rheinkiesel Holding AG", "rheinkiesel.de");
    Answer deal =
        aurora.register(
            "P-1", Sketch.of("Rheinkiesel Logistik GmbH").customer("website", "rheinkiesel.de"));
    expect(deal, "IN_REVIEW", "MATCH_UNSURE");
    aurora.move(
        aurora.user("P-1"),
        deal,
        "revise",
        Sketch.of("Rheinkiesel Spedition GmbH").customer("website", "rheinkiesel.de").body());

    Answer late =
        aurora
            .own("channel-manager")
            .key("late")
            .header("If-Match", "\"1\"")
            .post("/v1/deals/%s/approve".formatted(deal.text("/dealId")), "");

    assertThat(late.status()).isEqualTo(412);
    assertThat(aurora.now(deal).text("/status")).isEqualTo("IN_REVIEW");
    assertThat(aurora.now(deal).text("/endCustomer/legalName")).contains("Spedition");
  }

  private static Sketch any(Random random) {
    Sketch deal =
        Sketch.of(COMPANIES.get(random.nextInt(COMPANIES.size())))
            .products(Vendor.FAMILIES.get(random.nextInt(3)));
    return switch (random.nextInt(5)) {
      case 0 -> deal.country(null);
      case 1 -> deal.worth(random.nextInt(1_000_000), "EUR");
      case 2 -> deal.country("US");
      default -> deal;
    };
  }

  private static JsonNode decision(Answer answer) {
    return answer.body().path("decision");
  }

  private static String place(Answer deal) {
    String status = deal.text("/status");
    return status.equals("WAITLISTED")
        ? status + " " + deal.body().at("/waitingList/position").asLong()
        : status;
  }
}
