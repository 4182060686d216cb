package io.entente.deals;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.platform.items.AccountStanding;
import io.entente.platform.items.CompanyKey;
import io.entente.platform.items.OpenOpportunity;
import io.entente.testkit.Answer;
import io.entente.testkit.TestEnvironment;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a partner may ask before it registers, and what it cannot learn by asking. */
class CheckDealTest {
  private static final int PARTNERS = 40;
  private static final List<String> OF_THE_CUSTOMER =
      List.of("EXISTING_CUSTOMER", "DIRECT_ACTIVE", "NAMED_ACCOUNT");
  private static final List<String> STANDINGS =
      List.of("prospect", "customer", "named", "former", "direct");

  private final TestEnvironment env = Vendor.start();
  private final Vendor aurora = Vendor.in(env, "aurora").partners("P-1", "P-2");

  @AfterEach
  void close() {
    env.close();
  }

  @Test
  void what_is_in_the_way_at_the_customer_reads_the_same_whatever_it_is() {
    account("A-1", "customer", "Kundin AG");
    account("A-2", "named", "Benannte AG");
    account("A-3", "direct", "Direkte AG");
    aurora.register("P-2", Sketch.of("Vergebene AG"));

    List<Answer> answers =
        List.of(
            aurora.check("P-1", Sketch.of("Kundin AG")),
            aurora.check("P-1", Sketch.of("Benannte AG")),
            aurora.check("P-1", Sketch.of("Direkte AG")),
            aurora.check("P-1", Sketch.of("Vergebene AG")));

    assertThat(answers).extracting(answer -> answer.text("/answer")).containsOnly("TAKEN");
    assertThat(answers).extracting(Answer::body).containsOnly(answers.getFirst().body());
    assertThat(answers).extracting(Answer::status).containsOnly(200);
  }

  @Test
  void a_question_holds_nothing() {
    Sketch deal = Sketch.of("Nur Gefragt GmbH");

    assertThat(aurora.check("P-1", deal.barely()).text("/answer")).isEqualTo("FREE");
    assertThat(aurora.check("P-2", deal).text("/answer")).isEqualTo("FREE");
    assertThat(aurora.own("auditor").get("/v1/deals").body().path("data").isEmpty()).isTrue();
  }

  @Test
  void the_partners_own_fault_is_named_with_its_cure() {
    Sketch deal = Sketch.of("Gefragt GmbH");

    Answer lacking = aurora.check("P-1", deal.country(null));
    Answer small = aurora.check("P-1", deal.worth(1, "EUR"));
    Answer stranger = aurora.check("P-9", deal);

    assertThat(lacking.text("/answer")).isEqualTo("NOT_ELIGIBLE");
    assertThat(lacking.text("/reason/code")).isEqualTo("INSUFFICIENT_INFO");
    assertThat(small.text("/reason/code")).isEqualTo("BELOW_MINIMUM");
    assertThat(small.text("/whatWouldChange/changes/0/needed")).isEqualTo("460000");
    assertThat(stranger.text("/reason/code")).isEqualTo("PARTNER_NOT_ELIGIBLE");
  }

  @Test
  void what_one_holds_already_is_ones_own_affair() {
    aurora.register("P-1", Sketch.of("Eigene AG"));

    Answer answer = aurora.check("P-1", Sketch.of("Eigene AG"));

    assertThat(answer.text("/answer")).isEqualTo("NOT_ELIGIBLE");
    assertThat(answer.text("/reason/code")).isEqualTo("DUP_OWN");
  }

  @Test
  void a_user_asks_sixty_times_an_hour_and_is_told_when_to_go_on() {
    IntStream.range(0, 60).forEach(_ -> assertThat(ask("P-1").status()).isEqualTo(200));

    Answer refused = ask("P-1");

    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.text("/detail")).contains("60 questions").contains("2026-03-01T10:00:00Z");
    assertThat(refused.header("Retry-After")).contains("60");
    assertThat(ask("P-2").status()).isEqualTo(200);
    env.clock().move(Duration.ofMinutes(30));
    assertThat(ask("P-1").status()).isEqualTo(200);
  }

  @Test
  void a_partner_asks_three_hundred_times_a_day_whoever_asks() {
    for (int hour = 0; hour < 5; hour++) {
      IntStream.range(0, 60).forEach(_ -> ask("P-1"));
      env.clock().move(Duration.ofHours(1));
    }

    assertThat(ask("P-1").text("/detail")).contains("300 questions").contains("2026-03-02T00:00");
    assertThat(ask("P-2").status()).isEqualTo(200);
  }

  @Test
  void the_vendors_own_people_ask_as_often_as_they_like() {
    Sketch deal = Sketch.of("Oft Gefragt GmbH").with("partnerId", "P-1");

    IntStream.range(0, 70)
        .mapToObj(_ -> aurora.own("channel-manager").post("/v1/deals/check", deal.body()))
        .forEach(answer -> assertThat(answer.status()).isEqualTo(200));
    assertThat(ask("P-1").status()).isEqualTo(200);
  }

  @Test
  void it_says_what_registering_next_comes_to() {
    compare(400, 7);
  }

  @Test
  @Tag("slow")
  void it_says_so_ten_thousand_times() {
    compare(10_000, 11);
  }

  private void compare(int cases, long seed) {
    var random = new Random(seed);
    IntStream.range(0, PARTNERS)
        .forEach(i -> aurora.partner("Q-" + i, i % 9 == 0 ? "suspended" : "active"));
    for (int i = 0; i < STANDINGS.size() * 8; i++) {
      account("B-" + i, STANDINGS.get(i % STANDINGS.size()), "Bestand %d AG".formatted(i));
    }
    for (int i = 0; i < cases; i++) {
      String partner = "Q-" + i % PARTNERS;
      Sketch deal = any(random, cases);
      Answer asked = aurora.check(partner, deal);
      Answer registered = aurora.register(partner, deal);
      assertThat(asked.text("/answer"))
          .as("seed %d, case %d: %s then %s", seed, i, deal.body(), registered.body())
          .isEqualTo(expected(registered));
      if (i % 1_000 == 999) {
        env.clock().move(Duration.ofHours(1));
      }
    }
  }

  private static Sketch any(Random random, int cases) {
    String company =
        random.nextInt(3) == 0
            ? "Bestand %d AG".formatted(random.nextInt(STANDINGS.size() * 8))
            : "Neuling %d AG".formatted(random.nextInt(cases));
    Sketch deal =
        Sketch.of(company)
            .products(Vendor.FAMILIES.get(random.nextInt(2)))
            .worth(random.nextInt(5) == 0 ? 100 : 5_000_000, random.nextBoolean() ? "EUR" : "GBP");
    return switch (random.nextInt(10)) {
      case 0 -> deal.country(null);
      case 1 -> deal.country("US");
      case 2 -> deal.with("expectedCloseDate", "2029-01-01");
      default -> deal;
    };
  }

  private static String expected(Answer registered) {
    return switch (registered.text("/status")) {
      case "APPROVED" -> "FREE";
      case "WAITLISTED" -> "TAKEN";
      case "IN_REVIEW" -> "NEEDS_A_LOOK";
      default ->
          OF_THE_CUSTOMER.contains(registered.text("/decision/reason/code"))
              ? "TAKEN"
              : "NOT_ELIGIBLE";
    };
  }

  private Answer ask(String partner) {
    return aurora.check(partner, Sketch.of("Wieder Gefragt GmbH"));
  }

  /** An account that its name leads to; {@code direct}: a prospect that is sold to directly. */
  private void account(String id, String standing, String name) {
    boolean direct = standing.equals("direct");
    var now = env.clock().instant();
    String key = "NAME#%s@DE".formatted(name.toLowerCase(java.util.Locale.ROOT).replace(" ag", ""));
    aurora.put(
        "accounts",
        change -> {
          change.put(
              AccountStanding.TYPE,
              new AccountStanding(id, direct ? "prospect" : standing, List.of(name), "DE", now));
          change.put(CompanyKey.TYPE, new CompanyKey(key, id, List.of()));
          if (direct) {
            change.put(
                OpenOpportunity.TYPE,
                new OpenOpportunity(
                    id,
                    "O-" + id,
                    List.of(),
                    "demo",
                    "direct",
                    null,
                    null,
                    LocalDate.of(2026, 2, 20)));
          }
        });
  }
}
