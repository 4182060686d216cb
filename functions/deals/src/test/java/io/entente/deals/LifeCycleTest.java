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
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What people do with a deal after it was registered. */
class LifeCycleTest {
  private static final Map<String, Object> NO_REASON = Map.of();
  private static final Map<String, Object> REASON =
      Map.of("reason", "The customer told us in writing that it chose somebody else.");

  private final TestEnvironment env = Vendor.start();
  private final Vendor aurora = Vendor.steady(env, "aurora").partners("P-1", "P-2", "P-3");

  @AfterEach
  void close() {
    assertThat(env.deadLetters()).isEmpty();
    env.close();
  }

  @Test
  void without_the_version_that_was_read_nothing_is_moved() {
    Answer deal = aurora.register("P-1", Sketch.of("Nordwind AG"));
    Client client = aurora.user("P-1").key("k").sendingAnything();

    Answer refused = client.post(path(deal, "withdraw"), NO_REASON);

    assertThat(refused.status()).isEqualTo(428);
    assertThat(aurora.now(deal).text("/status")).isEqualTo("APPROVED");
  }

  @Test
  void who_read_an_older_version_is_told() {
    Answer deal = aurora.register("P-1", Sketch.of("Nordwind AG").country(null));
    revise("P-1", deal, 1, Sketch.of("Nordwind AG").worth(1_000_000, "EUR"));

    Answer late = move("P-1", deal, 1, "withdraw", NO_REASON);

    assertThat(late.status()).isEqualTo(412);
    assertThat(late.text("/detail")).contains("version 2").contains("you sent 1");
    assertThat(aurora.now(deal).text("/status")).isEqualTo("APPROVED");
  }

  @Test
  void another_partners_deal_is_not_there() {
    Answer deal = aurora.register("P-1", Sketch.of("Nordwind AG"));

    assertThat(move("P-2", deal, 1, "withdraw", NO_REASON).status()).isEqualTo(404);
    assertThat(timeline(aurora.user("P-2"), deal, "").status()).isEqualTo(404);
  }

  @Test
  void a_partner_and_a_channel_manager_cannot_revoke() {
    Answer deal = aurora.register("P-1", Sketch.of("Nordwind AG"));

    assertThat(move("P-1", deal, 1, "revoke", REASON).status()).isEqualTo(403);
    assertThat(move(aurora.own("channel-manager"), deal, 1, "revoke", REASON).status())
        .isEqualTo(403);
    assertThat(aurora.now(deal).text("/status")).isEqualTo("APPROVED");
  }

  @Test
  void a_move_that_is_not_possible_names_those_that_are() {
    Answer deal = aurora.register("P-1", Sketch.of("Nordwind AG"));

    Answer refused = revise("P-1", deal, 1, Sketch.of("Nordwind AG"));

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text("/detail"))
        .contains("reviseDeal is not possible while the deal is APPROVED")
        .contains(
            "Possible now: recordProgress, askExtension, proposeDealWon, closeDealLost, withdrawDeal.");
    assertThat(types(deal)).containsExactly("deal.approved");
  }

  @Test
  void what_is_over_stays_over() {
    Answer deal = aurora.register("P-1", Sketch.of("Nordwind AG"));
    move("P-1", deal, 1, "withdraw", NO_REASON);

    Answer again = move("P-1", deal, 2, "withdraw", NO_REASON);

    assertThat(again.status()).isEqualTo(409);
    assertThat(again.text("/detail")).contains("Nothing can be done with it any more.");
  }

  @Test
  void a_lapsed_protection_cannot_be_withdrawn_even_before_anybody_noticed() {
    Answer deal = aurora.register("P-1", Sketch.of("Nordwind AG"));
    env.clock().move(Duration.ofDays(90));

    assertThat(move("P-1", deal, 1, "withdraw", NO_REASON).status()).isEqualTo(409);
  }

  @Test
  void the_same_command_again_gets_the_same_answer_and_has_no_second_effect() {
    Answer deal = aurora.register("P-1", Sketch.of("Nordwind AG"));
    Client client = aurora.user("P-1").key("once").header("If-Match", "\"1\"");
    Answer first = client.post(path(deal, "withdraw"), NO_REASON);

    Answer again = client.post(path(deal, "withdraw"), NO_REASON);

    assertThat(first.status()).as(first.toString()).isEqualTo(200);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(types(deal)).containsExactly("deal.approved", "deal.withdrawn");
  }

  @Test
  void the_same_key_for_another_command_is_refused() {
    Answer deal = aurora.register("P-1", Sketch.of("Nordwind AG"));
    Answer other = aurora.register("P-1", Sketch.of("Südwind AG"));
    Client client = aurora.user("P-1").key("once").header("If-Match", "\"1\"");
    client.post(path(deal, "withdraw"), NO_REASON);

    Answer reused = client.post(path(deal, "withdraw"), Map.of("reason", "Another one"));
    Answer elsewhere = client.post(path(other, "withdraw"), Map.of("reason", "Another one"));

    assertThat(reused.status()).isEqualTo(422);
    assertThat(elsewhere.status()).isEqualTo(422);
    assertThat(aurora.now(other).text("/status")).isEqualTo("APPROVED");
  }

  @Test
  void what_a_withdrawn_deal_held_goes_to_the_next_in_line() {
    Answer first = aurora.register("P-1", Sketch.of("Nordwind AG"));
    Answer second = aurora.register("P-2", Sketch.of("Nordwind AG"));
    Answer third = aurora.register("P-3", Sketch.of("Nordwind AG"));

    Answer withdrawn =
        move("P-1", first, 1, "withdraw", Map.of("reason", "The project has stopped."));
    env.drain();

    assertThat(withdrawn.text("/status")).isEqualTo("WITHDRAWN");
    assertThat(withdrawn.text("/closing/reason")).isEqualTo("The project has stopped.");
    assertThat(withdrawn.body().path("moves").isEmpty()).isTrue();
    assertThat(aurora.now(second).text("/status")).isEqualTo("APPROVED");
    assertThat(aurora.now(third).body().at("/waitingList/position").asLong()).isEqualTo(1);
  }

  @Test
  void where_nobody_waits_a_withdrawn_scope_is_free_at_once() {
    Answer first = aurora.register("P-1", Sketch.of("Nordwind AG"));
    move("P-1", first, 1, "withdraw", NO_REASON);

    assertThat(aurora.register("P-2", Sketch.of("Nordwind AG")).text("/status"))
        .isEqualTo("APPROVED");
  }

  @Test
  void who_leaves_the_line_gives_up_its_place() {
    aurora.register("P-1", Sketch.of("Nordwind AG"));
    Answer second = aurora.register("P-2", Sketch.of("Nordwind AG"));
    Answer third = aurora.register("P-3", Sketch.of("Nordwind AG"));

    assertThat(move("P-2", second, 1, "withdraw", NO_REASON).status()).isEqualTo(200);
    env.drain();

    assertThat(aurora.now(third).body().at("/waitingList/position").asLong()).isEqualTo(1);
    assertThat(aurora.now(third).text("/status")).isEqualTo("WAITLISTED");
  }

  @Test
  void a_revoked_protection_tells_its_partner_why_and_passes_on() {
    Answer first = aurora.register("P-1", Sketch.of("Nordwind AG"));
    Answer second = aurora.register("P-2", Sketch.of("Nordwind AG"));

    Answer revoked = move(aurora.own("channel-director"), first, 1, "revoke", REASON);
    env.drain();

    assertThat(revoked.status()).as(revoked.toString()).isEqualTo(200);
    Answer seen = aurora.user("P-1").get("/v1/deals/" + first.text("/dealId"));
    assertThat(seen.text("/status")).isEqualTo("REVOKED");
    assertThat(seen.text("/closing/reason")).contains("in writing");
    assertThat(aurora.now(second).text("/status")).isEqualTo("APPROVED");
  }

  @Test
  void a_reason_of_a_word_is_no_reason_to_revoke() {
    Answer deal = aurora.register("P-1", Sketch.of("Nordwind AG"));
    Client director = aurora.own("channel-director").sendingAnything();

    assertThat(move(director, deal, 1, "revoke", Map.of("reason", "no")).status()).isEqualTo(400);
    assertThat(move(director, deal, 1, "revoke", Map.of()).status()).isEqualTo(400);
  }

  @Test
  void what_was_missing_is_given_and_the_deal_is_decided_at_once() {
    Answer deal = aurora.register("P-1", Sketch.of("Nordwind AG").country(null));
    assertThat(deal.body().path("moves").toString()).contains("reviseDeal", "withdrawDeal");
    env.clock().move(Duration.ofHours(2));

    Answer revised = revise("P-1", deal, 1, Sketch.of("Nordwind AG"));

    assertThat(revised.text("/status")).isEqualTo("APPROVED");
    assertThat(revised.text("/version")).isEqualTo("2");
    assertThat(revised.text("/receivedAt")).isEqualTo(deal.text("/receivedAt"));
    assertThat(revised.text("/endCustomer/country")).isEqualTo("DE");
    assertThat(types(deal)).containsExactly("deal.action_required", "deal.approved");
    assertThat(aurora.register("P-2", Sketch.of("Nordwind AG")).text("/status"))
        .isEqualTo("WAITLISTED");
  }

  @Test
  void a_revised_deal_whose_customer_was_taken_meanwhile_waits() {
    Answer deal = aurora.register("P-1", Sketch.of("Nordwind AG").country(null));
    aurora.register("P-2", Sketch.of("Nordwind AG"));

    Answer revised = revise("P-1", deal, 1, Sketch.of("Nordwind AG"));

    assertThat(revised.text("/status")).isEqualTo("WAITLISTED");
    assertThat(revised.body().at("/waitingList/position").asLong()).isEqualTo(1);
  }

  @Test
  void a_revision_that_still_lacks_something_says_what() {
    Answer deal = aurora.register("P-1", Sketch.of("Nordwind AG").country(null));

    Answer revised = revise("P-1", deal, 1, Sketch.of("Westwind AG").country(null));

    assertThat(revised.text("/status")).isEqualTo("ACTION_REQUIRED");
    assertThat(revised.text("/endCustomer/legalName")).isEqualTo("Westwind AG");
    assertThat(types(deal)).containsExactly("deal.action_required", "deal.revised");
  }

  @Test
  void a_revision_with_faults_changes_nothing() {
    Answer deal = aurora.register("P-1", Sketch.of("Nordwind AG").country(null));

    Answer refused =
        revise("P-1", deal, 1, Sketch.of("Nordwind AG").products("analytics", "storage"));

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body().at("/errors/0/pointer").asString()).isEqualTo("/products/1");
    assertThat(aurora.now(deal).text("/version")).isEqualTo("1");
  }

  @Test
  void a_timeline_tells_all_in_order_and_each_reader_what_is_meant_for_it() {
    Answer deal = aurora.register("P-1", Sketch.of("Nordwind AG").country(null));
    revise("P-1", deal, 1, Sketch.of("Nordwind AG").country(null));
    revise("P-1", deal, 2, Sketch.of("Nordwind AG"));
    move("P-1", deal, 3, "withdraw", NO_REASON);

    Answer own = timeline(aurora.own("auditor"), deal, "");
    Answer partners = timeline(aurora.user("P-1"), deal, "");

    assertThat(events(own))
        .containsExactly("deal.action_required", "deal.revised", "deal.approved", "deal.withdrawn");
    assertThat(events(partners)).isEqualTo(events(own));
    assertThat(own.body().at("/data/0/actor").asString()).isNotEmpty();
    assertThat(partners.body().at("/data/0").has("actor")).isFalse();
    assertThat(own.body().at("/data/2/protectedUntil").asString()).startsWith("2026-05-30");
  }

  @Test
  void a_timeline_is_read_page_by_page() {
    Answer deal = aurora.register("P-1", Sketch.of("Nordwind AG").country(null));
    for (int version = 1; version <= 4; version++) {
      revise("P-1", deal, version, Sketch.of("Nordwind AG").country(null));
    }

    Answer first = timeline(aurora.user("P-1"), deal, "?limit=3");
    Answer rest = timeline(aurora.user("P-1"), deal, "?cursor=" + first.text("/nextCursor"));

    assertThat(events(first)).hasSize(3);
    assertThat(events(rest)).hasSize(2);
    assertThat(rest.body().has("nextCursor")).isFalse();
    assertThat(timeline(aurora.user("P-1"), deal, "?cursor=x").status()).isEqualTo(400);
  }

  private Answer revise(String partner, Answer deal, long version, Sketch sketch) {
    return move(partner, deal, version, "revise", sketch.body());
  }

  private Answer move(
      String partner, Answer deal, long version, String move, Map<String, Object> body) {
    return move(aurora.user(partner), deal, version, move, body);
  }

  private static Answer move(
      Client client, Answer deal, long version, String move, Map<String, Object> body) {
    return client
        .key(UUID.randomUUID().toString())
        .header("If-Match", "\"%d\"".formatted(version))
        .post(path(deal, move), body);
  }

  private static String path(Answer deal, String move) {
    return "/v1/deals/%s/%s".formatted(deal.text("/dealId"), move);
  }

  private static Answer timeline(Client client, Answer deal, String query) {
    return client.get(path(deal, "timeline") + query);
  }

  private static List<String> events(Answer timeline) {
    return IntStream.range(0, timeline.body().path("data").size())
        .mapToObj(i -> timeline.text("/data/%d/event".formatted(i)))
        .toList();
  }

  private List<String> types(Answer registered) {
    return aurora.history(registered.text("/dealId")).stream().map(EventItem::event).toList();
  }
}
