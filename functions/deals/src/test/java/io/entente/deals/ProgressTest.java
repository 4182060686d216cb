package io.entente.deals;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.platform.events.EventItem;
import io.entente.testkit.Answer;
import io.entente.testkit.Client;
import io.entente.testkit.TestEnvironment;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What partners and vendors record of their work, and what it does to a protection. */
class ProgressTest {
  private static final String APPROVED_ON = "2026-03-01";
  private static final Map<String, Object> DEMO = Map.of("on", APPROVED_ON, "kind", "demo");

  private final TestEnvironment env = Vendor.start();
  private final Vendor aurora = Vendor.steady(env, "aurora").partners("P-1", "P-2");

  @AfterEach
  void close() {
    assertThat(env.deadLetters()).isEmpty();
    env.close();
  }

  @Test
  void a_step_that_is_still_to_come_is_refused() {
    Answer deal = aurora.register("P-1", Sketch.of("Nordwind AG"));

    Answer refused = record(aurora.user("P-1"), deal, Map.of("on", "2026-03-02", "kind", "demo"));

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.text("/errors/0/pointer")).isEqualTo("/on");
    assertThat(aurora.now(deal).text("/version")).isEqualTo("1");
  }

  @Test
  void only_what_is_protected_has_progress() {
    aurora.register("P-1", Sketch.of("Nordwind AG"));
    Answer waiting = aurora.register("P-2", Sketch.of("Nordwind AG"));

    assertThat(record(aurora.user("P-2"), waiting, DEMO).status()).isEqualTo(409);
  }

  @Test
  void a_protection_that_is_over_cannot_be_extended_even_before_anybody_noticed() {
    Answer deal = aurora.register("P-1", Sketch.of("Nordwind AG"));
    env.clock().move(Duration.ofDays(90));

    assertThat(record(aurora.own("channel-manager"), deal, DEMO).status()).isEqualTo(409);
    assertThat(aurora.register("P-2", Sketch.of("Nordwind AG")).text("/status"))
        .isEqualTo("APPROVED");
  }

  @Test
  void a_partner_confirms_nothing_and_another_one_sees_nothing() {
    Answer deal = aurora.register("P-1", Sketch.of("Nordwind AG"));
    record(aurora.user("P-1"), deal, DEMO);

    assertThat(confirm(aurora.user("P-1"), deal, 1).status()).isEqualTo(403);
    assertThat(record(aurora.user("P-2"), deal, DEMO).status()).isEqualTo(404);
  }

  @Test
  void what_a_partner_records_extends_nothing_until_the_vendor_confirms_it() {
    Answer deal = aurora.register("P-1", Sketch.of("Nordwind AG"));

    Answer noted = record(aurora.user("P-1"), deal, DEMO);
    Answer confirmed = confirm(aurora.own("channel-manager"), deal, 1);

    assertThat(noted.text("/protection/until")).isEqualTo(deal.text("/protection/until"));
    assertThat(noted.body().at("/progress/0/verified").asBoolean()).isFalse();
    assertThat(confirmed.status()).as(confirmed.toString()).isEqualTo(200);
    assertThat(confirmed.text("/protection/until")).startsWith("2026-06-29");
    assertThat(confirmed.body().at("/progress/0/verified").asBoolean()).isTrue();
    assertThat(types(deal))
        .containsExactly("deal.approved", "deal.progress_recorded", "deal.progress_verified");
  }

  @Test
  void a_step_is_confirmed_once_and_only_if_it_is_there() {
    Answer deal = aurora.register("P-1", Sketch.of("Nordwind AG"));
    record(aurora.user("P-1"), deal, DEMO);
    record(aurora.user("P-1"), deal, DEMO);
    confirm(aurora.own("channel-manager"), deal, 1);

    Answer again = confirm(aurora.own("channel-manager"), deal, 1);
    Answer another = confirm(aurora.own("channel-manager"), deal, 3);

    assertThat(again.status()).isEqualTo(409);
    assertThat(another.status()).isEqualTo(409);
    assertThat(another.text("/detail")).contains("No step 3").contains("Waiting: 2");
    assertThat(aurora.now(deal).text("/protection/until")).startsWith("2026-06-29");
  }

  @Test
  void however_much_is_verified_no_protection_lasts_longer_than_the_program_says() {
    Answer deal = aurora.register("P-1", Sketch.of("Nordwind AG"));
    for (int step = 1; step <= 5; step++) {
      record(aurora.own("channel-manager"), deal, DEMO);
    }

    Answer now = aurora.now(deal);
    assertThat(now.text("/protection/until")).startsWith("2026-08-28");
    assertThat(now.body().at("/protection").has("extending")).isFalse();
    assertThat(now.body().path("progress").size()).isEqualTo(5);
  }

  @Test
  void a_protected_deal_says_in_one_sentence_what_extends_it() {
    Answer deal = aurora.register("P-1", Sketch.of("Nordwind AG"));

    assertThat(deal.text("/protection/extending")).contains("30 days", "180 days");
    env.clock().move(Duration.ofDays(90));
    assertThat(aurora.now(deal).body().at("/protection").has("extending")).isFalse();
  }

  @Test
  void an_extended_protection_holds_every_family_past_its_first_end_and_then_passes_on() {
    Answer deal =
        aurora.register("P-1", Sketch.of("Nordwind AG").products("analytics", "security"));
    Answer next = aurora.register("P-2", Sketch.of("Nordwind AG").products("security"));
    record(aurora.own("channel-manager"), deal, DEMO);

    env.clock().move(Duration.ofDays(91));
    aurora.ends(deal);
    assertThat(aurora.now(deal).text("/status")).isEqualTo("APPROVED");
    assertThat(aurora.now(next).text("/status")).isEqualTo("WAITLISTED");

    env.clock().move(Duration.ofDays(29));
    aurora.ends(deal);
    assertThat(aurora.now(deal).text("/status")).isEqualTo("EXPIRED");
    assertThat(aurora.now(next).text("/status")).isEqualTo("APPROVED");
  }

  @Test
  void a_partners_notes_leave_the_vendor_room() {
    Answer deal = aurora.register("P-1", Sketch.of("Nordwind AG"));
    for (int step = 1; step <= 20; step++) {
      assertThat(record(aurora.user("P-1"), deal, DEMO).status()).isEqualTo(200);
    }

    assertThat(record(aurora.user("P-1"), deal, DEMO).status()).isEqualTo(409);
    assertThat(record(aurora.own("channel-manager"), deal, DEMO).status()).isEqualTo(200);
  }

  private Answer record(Client client, Answer deal, Map<String, Object> step) {
    return send(client, deal, "progress", step);
  }

  private Answer confirm(Client client, Answer deal, long number) {
    return send(client, deal, "confirm-progress", Map.of("number", number));
  }

  /** On the version that stands there now. */
  private Answer send(Client client, Answer deal, String what, Map<String, Object> body) {
    return client
        .key(UUID.randomUUID().toString())
        .header("If-Match", "\"%s\"".formatted(aurora.now(deal).text("/version")))
        .post("/v1/deals/%s/%s".formatted(deal.text("/dealId"), what), body);
  }

  private List<String> types(Answer deal) {
    return aurora.history(deal.text("/dealId")).stream().map(EventItem::event).toList();
  }
}
