package io.entente.deals;

import static io.entente.deals.VerdictsTest.expect;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.platform.events.EventItem;
import io.entente.testkit.Answer;
import io.entente.testkit.Client;
import io.entente.testkit.TestEnvironment;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a person does with a deal that the program gives to a person. */
class ReviewTest {
  private static final Map<String, Object> REASON =
      Map.of("reason", "The company is a department of a customer of ours.");

  private final TestEnvironment env = Vendor.start();
  private final Vendor aurora = Vendor.in(env, "aurora").partners("P-1", "P-2", "P-3");

  @AfterEach
  void close() {
    assertThat(env.deadLetters()).isEmpty();
    env.close();
  }

  @Test
  void who_reviews_sees_each_company_that_may_be_meant_and_what_it_would_come_to() {
    Answer deal = inDoubt("P-1");

    Answer candidates = manager().get(path(deal, "candidates"));

    assertThat(candidates.status()).isEqualTo(200);
    assertThat(candidates.body().at("/data/0/verdict").asString()).isEqualTo("APPROVED");
    assertThat(candidates.body().at("/data/0").has("customerId")).isFalse();
    assertThat(candidates.text("/data/1/customerId")).isEqualTo("A-1");
    assertThat(candidates.text("/data/1/names/0")).isEqualTo("Rheinkiesel Holding AG");
    assertThat(candidates.text("/data/1/standing")).isEqualTo("customer");
    assertThat(candidates.text("/data/1/verdict")).isEqualTo("REJECTED");
    assertThat(candidates.body().at("/data/1/evidence").size()).isPositive();
  }

  @Test
  void a_deal_that_nobody_doubted_has_no_candidates() {
    Answer deal = aurora.register("P-1", Sketch.of("Nordwind AG"));

    assertThat(manager().get(path(deal, "candidates")).body().path("data").size()).isZero();
  }

  @Test
  void another_company_is_approved_at_once_and_so_is_everybody_who_means_it() {
    Answer deal = inDoubt("P-1");

    Answer answered = answer(deal, "A-1", false);

    assertThat(answered.text("/status")).isEqualTo("APPROVED");
    assertThat(answered.text("/receivedAt")).isEqualTo(deal.text("/receivedAt"));
    expect(
        aurora.register("P-2", Sketch.of(DOUBTFUL).customer("website", "rheinkiesel.de")),
        "WAITLISTED",
        "DUP_OTHER_PARTNER");
  }

  @Test
  void the_same_company_is_answered_as_that_one_from_then_on_however_it_is_spelled() {
    Answer deal = inDoubt("P-1");

    Answer answered = answer(deal, "A-1", true);

    assertThat(answered.text("/status")).isEqualTo("REJECTED");
    assertThat(answered.text("/decision/reason/code")).isEqualTo("EXISTING_CUSTOMER");
    expect(aurora.register("P-2", Sketch.of(DOUBTFUL)), "REJECTED", "EXISTING_CUSTOMER");
  }

  @Test
  void a_company_that_nobody_took_for_it_cannot_be_answered() {
    Answer refused = answer(inDoubt("P-1"), "A-99", true);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.text("/errors/0/message")).contains("A-99", "listDealCandidates");
  }

  @Test
  void an_approval_protects_what_only_a_person_could_clear() {
    Answer deal = inDoubt("P-1");

    Answer approved = move(manager(), deal, "approve", Map.of());

    assertThat(approved.text("/status")).isEqualTo("APPROVED");
    assertThat(approved.body().path("decision").path("rules").toString())
        .contains("{\"id\":\"customer-clear\",\"outcome\":\"CLEARED\"}");
    assertThat(approved.body().has("protection")).isTrue();
    assertThat(types(deal)).containsExactly("deal.review_requested", "deal.approved");
  }

  @Test
  void an_approval_never_beats_a_holder() {
    Answer early = inDoubt("P-1");
    Answer other = again("P-2");
    move(manager(), other, "approve", Map.of());

    Answer late = move(manager(), early, "approve", Map.of());

    assertThat(aurora.now(other).text("/status")).isEqualTo("APPROVED");
    assertThat(late.text("/status")).isEqualTo("WAITLISTED");
    assertThat(late.body().at("/waitingList/position").asInt()).isEqualTo(1);
  }

  @Test
  void what_all_rules_forbid_no_person_approves() {
    Answer deal = inDoubt("P-1");
    aurora.partner("P-1", "suspended");

    Answer approved = move(manager(), deal, "approve", Map.of());

    assertThat(approved.text("/status")).isEqualTo("REJECTED");
    assertThat(approved.text("/decision/reason/code")).isEqualTo("PARTNER_NOT_ELIGIBLE");
  }

  @Test
  void a_rejection_says_why_and_the_customer_can_be_registered_again() {
    Answer deal = inDoubt("P-1");

    Answer rejected = move(manager(), deal, "reject", REASON);

    assertThat(rejected.text("/status")).isEqualTo("REJECTED");
    Answer seen = aurora.user("P-1").get("/v1/deals/" + deal.text("/dealId"));
    assertThat(seen.text("/closing/reason")).contains("department");
    assertThat(types(deal)).containsExactly("deal.review_requested", "deal.rejected");
    assertThat(again("P-1").text("/status")).isEqualTo("IN_REVIEW");
  }

  @Test
  void a_rejection_may_name_what_only_a_person_can_find_and_nothing_else() {
    Answer deal = inDoubt("P-1");
    var wrong =
        Map.<String, Object>of("reason", "It is not the one.", "reasonCode", "BELOW_MINIMUM");
    var right =
        Map.<String, Object>of("reason", "It is not the one.", "reasonCode", "WRONG_LEGAL_ENTITY");

    assertThat(move(manager().sendingAnything(), deal, "reject", wrong).status()).isEqualTo(400);
    Answer rejected = move(manager(), deal, "reject", right);

    assertThat(rejected.text("/closing/reasonCode")).isEqualTo("WRONG_LEGAL_ENTITY");
  }

  @Test
  void of_two_reviewers_at_once_the_second_is_told_that_it_has_changed() {
    Answer deal = inDoubt("P-1");

    Answer first = move(manager(), deal, "approve", Map.of());
    Answer second = move(manager(), deal, "reject", REASON);

    assertThat(first.status()).isEqualTo(200);
    assertThat(second.status()).isEqualTo(412);
    assertThat(aurora.now(deal).text("/status")).isEqualTo("APPROVED");
  }

  @Test
  void a_partner_reviews_nothing_and_sees_no_candidate() {
    Answer deal = inDoubt("P-1");
    Client partner = aurora.user("P-1").sendingAnything();

    assertThat(move(partner, deal, "approve", Map.of()).status()).isEqualTo(403);
    assertThat(move(partner, deal, "reject", REASON).status()).isEqualTo(403);
    assertThat(partner.get(path(deal, "candidates")).status()).isEqualTo(403);
  }

  @Test
  void what_is_not_in_review_is_not_reviewed() {
    Answer deal = aurora.register("P-1", Sketch.of("Nordwind AG"));

    Answer refused = move(manager(), deal, "approve", Map.of());

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text("/detail")).contains("approveDeal", "APPROVED", "revokeDeal");
  }

  @Test
  void who_lacks_something_asks_and_decides_when_the_partner_has_answered() {
    Answer deal = inDoubt("P-1");
    Map<String, Object> question = Map.of("question", "Which of the two sites is it for?");

    assertThat(aurora.move(aurora.user("P-1"), deal, "request-information", question).status())
        .isEqualTo(403);
    Answer asked = aurora.move(manager(), deal, "request-information", question);
    Answer early = aurora.move(manager(), deal, "approve", Map.of());
    Answer answered =
        aurora.move(
            aurora.user("P-1"), deal, "provide-information", Map.of("answer", "The new one."));

    assertThat(asked.text("/status")).isEqualTo("ACTION_REQUIRED");
    assertThat(asked.text("/partnerStatus")).isEqualTo("YOUR_TURN");
    assertThat(early.status()).isEqualTo(409);
    assertThat(answered.text("/status")).isEqualTo("IN_REVIEW");
    assertThat(answered.text("/inquiries/0/answer")).isEqualTo("The new one.");
    assertThat(
            aurora
                .move(
                    aurora.user("P-1"),
                    deal,
                    "provide-information",
                    Map.of("answer", "The other one."))
                .status())
        .isEqualTo(409);
    assertThat(aurora.move(manager(), deal, "approve", Map.of()).text("/status"))
        .isEqualTo("APPROVED");
  }

  @Test
  void what_was_asked_can_be_answered_by_saying_the_deal_anew() {
    Answer deal = inDoubt("P-1");
    aurora.move(
        manager(), deal, "request-information", Map.of("question", "Is that its own website?"));

    Answer revised =
        aurora.move(aurora.user("P-1"), deal, "revise", Sketch.of("Ganz Anders AG").body());

    assertThat(revised.text("/status")).isEqualTo("APPROVED");
  }

  private static final String DOUBTFUL = "Rheinkiesel Logistik GmbH";

  /** A deal with a company that may be a customer, or another one of its group. */
  private Answer inDoubt(String partner) {
    Companies.account(aurora, "A-1", "customer", "Rheinkiesel Holding AG", "rheinkiesel.de");
    return again(partner);
  }

  private Answer again(String partner) {
    Answer deal =
        aurora.register(partner, Sketch.of(DOUBTFUL).customer("website", "rheinkiesel.de"));
    expect(deal, "IN_REVIEW", "MATCH_UNSURE");
    return deal;
  }

  private Answer answer(Answer deal, String customerId, boolean same) {
    return move(
        manager(), deal, "candidates/answer", Map.of("customerId", customerId, "same", same));
  }

  private Client manager() {
    return aurora.own("channel-manager");
  }

  private static Answer move(Client client, Answer deal, String move, Map<String, Object> body) {
    return client
        .key(UUID.randomUUID().toString())
        .header("If-Match", "\"1\"")
        .post(path(deal, move), body.isEmpty() ? "" : body);
  }

  private static String path(Answer deal, String move) {
    return "/v1/deals/%s/%s".formatted(deal.text("/dealId"), move);
  }

  private java.util.List<String> types(Answer deal) {
    return aurora.history(deal.text("/dealId")).stream().map(EventItem::event).toList();
  }
}
