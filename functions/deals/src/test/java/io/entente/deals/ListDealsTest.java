package io.entente.deals;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.testkit.Answer;
import io.entente.testkit.Client;
import io.entente.testkit.TestEnvironment;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Lists: the latest first, page by page, everybody their own. */
class ListDealsTest {
  private static final TestEnvironment ENV = Vendor.start();
  private static final Vendor AURORA = Vendor.in(ENV, "lists").partners("P-1", "P-2");
  private static final List<String> DEALS = registered();

  /** Seven deals, a minute apart: five of P-1, the last two of P-2, of which one waits. */
  private static List<String> registered() {
    var deals = new ArrayList<String>();
    for (int i = 0; i < 5; i++) {
      deals.add(AURORA.register("P-1", Sketch.of("Firma Nr %d".formatted(i))).text("/dealId"));
      ENV.clock().move(Duration.ofMinutes(1));
    }
    deals.add(AURORA.register("P-2", Sketch.of("Firma Nr 0")).text("/dealId"));
    ENV.clock().move(Duration.ofMinutes(1));
    deals.add(AURORA.register("P-2", Sketch.of("Klein").worth(5, "EUR")).text("/dealId"));
    return deals;
  }

  @AfterAll
  static void close() {
    ENV.close();
  }

  @Test
  void a_cursor_that_no_page_gave_is_refused() {
    for (String position : List.of("\u0000", "zzz", "2026-03-01T09:30:00.000Z", "9#deal_")) {
      String cursor =
          Base64.getUrlEncoder()
              .withoutPadding()
              .encodeToString(position.getBytes(StandardCharsets.UTF_8));
      assertThat(manager().get("/v1/deals?cursor=" + cursor).status()).as(position).isEqualTo(400);
    }
    assertThat(manager().get("/v1/deals?cursor=~~~").problem()).isEqualTo("invalid-request");
  }

  @Test
  void limits_and_statuses_that_do_not_exist_are_refused() {
    Client anything = manager().sendingAnything();

    assertThat(anything.get("/v1/deals?limit=0").status()).isEqualTo(400);
    assertThat(anything.get("/v1/deals?limit=101").status()).isEqualTo(400);
    assertThat(anything.get("/v1/deals?limit=x").status()).isEqualTo(400);
    assertThat(anything.get("/v1/deals?status=GONE").status()).isEqualTo(400);
    assertThat(anything.get("/v1/deals?receivedFrom=today").status()).isEqualTo(400);
  }

  @Test
  void the_latest_come_first() {
    assertThat(ids(manager().get("/v1/deals"))).isEqualTo(DEALS.reversed());
  }

  @Test
  void pages_follow_each_other_without_gap_or_repetition() {
    for (int limit = 1; limit <= 8; limit++) {
      assertThat(pages("/v1/deals?limit=" + limit)).as("by " + limit).isEqualTo(DEALS.reversed());
    }
  }

  @Test
  void the_last_page_has_no_cursor_even_if_it_is_full() {
    assertThat(manager().get("/v1/deals?limit=7").body().has("nextCursor")).isFalse();
    assertThat(manager().get("/v1/deals?limit=6").body().has("nextCursor")).isTrue();
  }

  @Test
  void a_partners_people_see_their_own_whatever_they_ask_for() {
    assertThat(ids(AURORA.user("P-2").get("/v1/deals")))
        .containsExactly(DEALS.get(6), DEALS.get(5));
    assertThat(ids(AURORA.user("P-2").get("/v1/deals?partnerId=P-1")))
        .doesNotContainAnyElementsOf(DEALS.subList(0, 5));
  }

  @Test
  void the_vendors_people_may_ask_for_one_partner() {
    assertThat(ids(manager().get("/v1/deals?partnerId=P-1")))
        .isEqualTo(DEALS.subList(0, 5).reversed());
    assertThat(ids(manager().get("/v1/deals?partnerId=P-9"))).isEmpty();
  }

  @Test
  void by_status() {
    assertThat(ids(manager().get("/v1/deals?status=WAITLISTED"))).containsExactly(DEALS.get(5));
    assertThat(ids(manager().get("/v1/deals?status=REJECTED"))).containsExactly(DEALS.get(6));
    assertThat(ids(manager().get("/v1/deals?status=APPROVED&limit=3"))).hasSize(3);
    assertThat(ids(manager().get("/v1/deals?status=EXPIRED"))).isEmpty();
    assertThat(ids(AURORA.user("P-2").get("/v1/deals?status=WAITLISTED"))).hasSize(1);
  }

  @Test
  void from_an_instant_to_before_another() {
    String at = "receivedFrom=2026-03-01T09:31:00Z&receivedTo=2026-03-01T09:33:00Z";

    assertThat(ids(manager().get("/v1/deals?" + at))).containsExactly(DEALS.get(2), DEALS.get(1));
    assertThat(pages("/v1/deals?limit=1&" + at)).containsExactly(DEALS.get(2), DEALS.get(1));
  }

  @Test
  void an_interval_that_ends_before_it_begins_is_empty() {
    String never = "receivedFrom=2026-03-02T00:00:00Z&receivedTo=2026-03-01T00:00:00Z";

    assertThat(ids(manager().get("/v1/deals?" + never))).isEmpty();
  }

  @Test
  void an_entry_says_what_a_list_must_show() {
    var latest = manager().get("/v1/deals").body().at("/data/6");

    assertThat(latest.path("customerName").asString()).isEqualTo("Firma Nr 0");
    assertThat(latest.path("status").asString()).isEqualTo("APPROVED");
    assertThat(latest.path("protectedUntil").asString()).isEqualTo("2026-04-15T09:30:00Z");
    assertThat(latest.at("/estimatedValue/currency").asString()).isEqualTo("EUR");
    assertThat(latest.path("receivedAt").asString()).isEqualTo("2026-03-01T09:30:00Z");
  }

  @Test
  void a_long_name_is_cut_between_characters() {
    Vendor names = Vendor.in(ENV, "names").partners("P-1");
    names.register("P-1", Sketch.of("A" + "😀".repeat(100)).products("platform"));

    String shown = names.own("auditor").get("/v1/deals").text("/data/0/customerName");
    assertThat(shown).endsWith("😀…").hasSizeLessThanOrEqualTo(60);
  }

  private static Client manager() {
    return AURORA.own("channel-manager");
  }

  private static List<String> ids(Answer page) {
    assertThat(page.status()).as(page.body().toString()).isEqualTo(200);
    return page.body().path("data").valueStream().map(d -> d.path("dealId").asString()).toList();
  }

  private static List<String> pages(String target) {
    var all = new ArrayList<String>();
    Answer page = manager().get(target);
    all.addAll(ids(page));
    while (page.body().has("nextCursor")) {
      page = manager().get(target + "&cursor=" + page.text("/nextCursor"));
      all.addAll(ids(page));
    }
    return all;
  }
}
