package io.entente.deals;

import static io.entente.deals.VerdictsTest.expect;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.testkit.Answer;
import io.entente.testkit.Client;
import io.entente.testkit.TestEnvironment;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A person finds that another project of a customer does not overlap with the one that is held. */
class SplitScopeTest {
  private static final Map<String, Object> REASON =
      Map.of("reason", "The south plant buys for itself.");
  private static final Sketch NORTH =
      Sketch.of("Elbsandstein AG")
          .with("project", "North plant")
          .with("expectedCloseDate", "2027-06-30");
  private static final Sketch SOUTH = NORTH.with("project", "South plant");

  private final TestEnvironment env = Vendor.start();
  private final Vendor aurora = Vendor.in(env, "aurora").partners("P-1", "P-2", "P-3", "P-4");

  @AfterEach
  void close() {
    assertThat(env.deadLetters()).isEmpty();
    env.close();
  }

  @Test
  void what_does_not_overlap_is_protected_beside_and_says_why() {
    Answer north = aurora.register("P-1", NORTH);
    Answer south = aurora.register("P-2", SOUTH);

    Answer split = split(south);

    expectStatus(split, "APPROVED");
    assertThat(split.text("/split/reason")).contains("south plant");
    assertThat(split.body().has("protection")).isTrue();
    assertThat(aurora.now(north).text("/status")).isEqualTo("APPROVED");
    assertThat(aurora.told(south)).containsExactly("deal.review_requested", "deal.approved");
  }

  @Test
  void only_who_was_found_to_overlap_can_be_split_off_and_only_by_the_vendor() {
    aurora.register("P-1", NORTH);
    Answer inLine = aurora.register("P-2", NORTH);
    Answer south = aurora.register("P-3", SOUTH);

    assertThat(split(inLine).status()).isEqualTo(409);
    Client partner = aurora.user("P-3").sendingAnything();
    assertThat(aurora.move(partner, south, "split-scope", REASON).status()).isEqualTo(403);
  }

  @Test
  void which_company_is_meant_is_not_asked_where_nobody_doubts_it() {
    aurora.register("P-1", NORTH);

    Answer south = aurora.now(aurora.register("P-2", SOUTH));

    assertThat(south.body().path("moves").toString())
        .contains("splitScope", "approveDeal", "rejectDeal")
        .doesNotContain("answerMatch");
  }

  @Test
  void what_other_rules_forbid_is_not_split_off() {
    aurora.register("P-1", NORTH);
    Answer south = aurora.register("P-2", SOUTH);
    aurora.partner("P-2", "suspended");

    Answer refused = split(south);

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text("/detail")).contains("PARTNER_NOT_ELIGIBLE");
    assertThat(aurora.now(south).text("/status")).isEqualTo("IN_REVIEW");
  }

  @Test
  void whoever_waits_goes_on_waiting_for_the_whole_and_gets_it() {
    Answer north = aurora.register("P-1", NORTH);
    Answer next = aurora.register("P-2", NORTH);
    Answer south = split(aurora.register("P-3", SOUTH));
    Answer last = aurora.register("P-4", NORTH);

    withdraw("P-1", north);
    env.drain();

    assertThat(aurora.now(next).body().has("turn")).isTrue();
    assertThat(aurora.now(last).text("/status")).isEqualTo("WAITLISTED");
    assertThat(aurora.now(south).text("/status")).isEqualTo("APPROVED");
  }

  @Test
  void the_part_ends_by_itself_and_leaves_the_whole_alone() {
    Answer north = aurora.register("P-1", NORTH);
    Answer south = split(aurora.register("P-2", SOUTH));

    withdraw("P-2", south);
    env.drain();

    assertThat(aurora.now(north).text("/status")).isEqualTo("APPROVED");
    expect(aurora.register("P-3", SOUTH), "IN_REVIEW", "OVERLAP");
    expect(aurora.register("P-2", NORTH), "WAITLISTED", "DUP_OTHER_PARTNER");
  }

  @Test
  void where_only_a_part_is_held_a_person_looks_and_may_approve_the_rest() {
    Answer north = aurora.register("P-1", NORTH);
    Answer south = split(aurora.register("P-2", SOUTH));
    withdraw("P-1", north);

    Answer third = aurora.register("P-3", NORTH);

    expect(third, "IN_REVIEW", "OVERLAP");
    expectStatus(aurora.move(manager(), third, "approve", Map.of()), "APPROVED");
    assertThat(aurora.now(south).text("/status")).isEqualTo("APPROVED");
    expect(aurora.register("P-4", NORTH), "WAITLISTED", "DUP_OTHER_PARTNER");
  }

  @Test
  void who_holds_a_part_has_registered_the_customer() {
    Answer north = aurora.register("P-1", NORTH);
    split(aurora.register("P-2", SOUTH));

    expect(aurora.register("P-2", SOUTH), "REJECTED", "DUP_OWN");
    withdraw("P-1", north);
    expect(aurora.register("P-2", SOUTH), "REJECTED", "DUP_OWN");
  }

  @Test
  void a_part_is_renewed_beside_who_holds_the_whole() {
    aurora.register("P-1", NORTH);
    Answer south = split(aurora.register("P-2", SOUTH));
    env.clock().move(Duration.ofDays(46)); // nobody worked on either
    env.sweep();
    Answer again = aurora.register("P-3", NORTH);

    Answer renewed =
        aurora.move(aurora.user("P-2").sendingAnything(), aurora.now(south), "renew", Map.of());

    expect(again, "APPROVED", "NO_OBJECTION");
    expectStatus(renewed, "APPROVED");
  }

  private void withdraw(String partner, Answer deal) {
    Client user = aurora.user(partner).sendingAnything();
    aurora.move(user, aurora.now(deal), "withdraw", Map.of());
  }

  private Answer split(Answer deal) {
    return aurora.move(manager(), deal, "split-scope", REASON);
  }

  private Client manager() {
    return aurora.own("channel-manager").sendingAnything();
  }

  private static void expectStatus(Answer answer, String status) {
    assertThat(answer.body().path("status").asString()).as("%s", answer).isEqualTo(status);
  }
}
