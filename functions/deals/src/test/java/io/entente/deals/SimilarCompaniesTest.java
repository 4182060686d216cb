package io.entente.deals;

import static io.entente.deals.VerdictsTest.expect;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.platform.events.EventItem;
import io.entente.platform.events.Notice;
import io.entente.platform.items.CompanyKey;
import io.entente.platform.items.Hold;
import io.entente.testkit.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Companies that are spelled so that no exact key says who they are. */
class SimilarCompaniesTest {
  private static final Vendor AURORA =
      Vendor.steady(Vendor.start(), "similar").partners("P-1", "P-2", "P-3", "P-4");

  @AfterAll
  static void close() {
    AURORA.environment().close();
  }

  @BeforeEach
  void quiet() {
    AURORA.environment().drain();
  }

  @Test
  void a_customer_is_known_however_it_is_spelled() {
    Companies.account(AURORA, "A-1", "customer", "Poseiport Robotics GmbH", "poseiport.de");

    Answer answer =
        AURORA.register("P-1", Sketch.of("Poseiport Robotic").customer("website", "poseiport.de"));

    expect(answer, "REJECTED", "EXISTING_CUSTOMER");
  }

  @Test
  void likeness_alone_makes_no_spelling_the_customers_own() {
    Companies.account(AURORA, "A-2", "prospect", "Krähwinkler Maschinenbau GmbH");

    expect(
        AURORA.register("P-1", Sketch.of("Kraehwinkler Maschinenbaus GmbH")),
        "APPROVED",
        "NO_OBJECTION");

    assertThat(holdsAt("A-2")).hasSize(1);
    assertThat(key("NAME#kraehwinkler maschinenbaus@DE")).isNull();
  }

  @Test
  void where_the_answer_is_the_same_whoever_it_is_it_is_given_at_once() {
    Companies.account(AURORA, "A-3", "prospect", "Hanseflor Holding AG", "hanseflor.de");

    Answer answer =
        AURORA.register(
            "P-1", Sketch.of("Hanseflor Logistik GmbH").customer("website", "hanseflor.de"));

    expect(answer, "APPROVED", "NO_OBJECTION");
    assertThat(holdsAt("A-3")).as("it holds as a company of its own").isEmpty();
    assertThat(doubt(answer).possible())
        .extracting(DoubtItem.Possible::customerId)
        .containsExactly(null, "A-3");
  }

  @Test
  void where_it_matters_a_person_decides_and_sees_what_differs() {
    Companies.account(AURORA, "A-4", "customer", "Rheinkiesel Holding AG", "rheinkiesel.de");

    Answer answer =
        AURORA.register(
            "P-1", Sketch.of("Rheinkiesel Logistik GmbH").customer("website", "rheinkiesel.de"));

    expect(answer, "IN_REVIEW", "MATCH_UNSURE");
    assertThat(answer.body().toString()).doesNotContain("Holding", "A-4");
    assertThat(doubt(answer).possible())
        .extracting(DoubtItem.Possible::verdict)
        .containsExactly("APPROVED", "REJECTED");
    assertThat(doubt(answer).possible().getLast().evidence()).isNotEmpty();
    assertThat(doubt(answer).possible().getLast().reasonCode()).isEqualTo("EXISTING_CUSTOMER");
  }

  @Test
  void a_partner_that_may_register_nothing_hears_that_at_once_whoever_is_meant() {
    Companies.account(AURORA, "A-5", "customer", "Moselschiefer Holding AG", "moselschiefer.de");
    AURORA.partner("P-9", "suspended");

    Answer answer =
        AURORA.register(
            "P-9", Sketch.of("Moselschiefer Bau GmbH").customer("website", "moselschiefer.de"));

    assertThat(answer.text("/decision/verdict")).isEqualTo("REJECTED");
  }

  @Test
  void a_new_customer_is_found_under_another_spelling_from_then_on() {
    expect(
        AURORA.register("P-1", Sketch.of("Wattenmeer Algenzucht GmbH")),
        "APPROVED",
        "NO_OBJECTION");
    AURORA.environment().drain();

    expect(
        AURORA.register("P-2", Sketch.of("Wattenmer Algenzucht GmbH")),
        "WAITLISTED",
        "DUP_OTHER_PARTNER");
  }

  @Test
  void of_two_that_could_not_see_each_other_the_later_one_waits_behind_the_first() {
    Answer first = AURORA.register("P-1", Sketch.of("Fichtelquell Brunnen GmbH"));
    AURORA.environment().clock().move(Duration.ofMillis(1));
    Answer second = AURORA.register("P-2", Sketch.of("Fichtelqell Brunnen GmbH"));
    Answer behind = AURORA.register("P-3", Sketch.of("Fichtelqell Brunnen GmbH"));
    expect(second, "APPROVED", "NO_OBJECTION");
    expect(behind, "WAITLISTED", "DUP_OTHER_PARTNER");

    AURORA.environment().drain();

    assertThat(AURORA.now(first).text("/status")).isEqualTo("APPROVED");
    assertThat(AURORA.now(second).text("/status")).isEqualTo("WAITLISTED");
    assertThat(AURORA.now(second).text("/waitingList/position")).isEqualTo("1");
    assertThat(AURORA.now(behind).text("/waitingList/position")).isEqualTo("2");
    assertThat(types(second)).containsExactly("deal.approved", "deal.corrected");
    expect(
        AURORA.register("P-4", Sketch.of("Fichtelqell Brunnen GmbH")),
        "WAITLISTED",
        "DUP_OTHER_PARTNER");
  }

  @Test
  void what_was_set_right_stays_so_however_often_it_is_told() {
    Answer first = AURORA.register("P-1", Sketch.of("Salzachtal Gondelbahnen GmbH"));
    AURORA.environment().clock().move(Duration.ofMillis(1));
    Answer second = AURORA.register("P-2", Sketch.of("Salzachtahl Gondelbahnen GmbH"));
    AURORA.environment().drain();
    List<String> before = types(second);

    tell(second);
    tell(first);
    AURORA.environment().drain();

    assertThat(types(second)).isEqualTo(before);
    assertThat(AURORA.now(first).text("/status")).isEqualTo("APPROVED");
  }

  @Test
  void the_one_who_waits_gets_its_turn_when_the_first_one_ends() {
    Answer first = AURORA.register("P-1", Sketch.of("Dünenhafer Saatgut GmbH"));
    AURORA.environment().clock().move(Duration.ofMillis(1));
    Answer second = AURORA.register("P-2", Sketch.of("Dünenhaver Saatgut GmbH"));
    AURORA.environment().drain();
    assertThat(AURORA.now(second).text("/status")).isEqualTo("WAITLISTED");

    AURORA
        .user("P-1")
        .key("w")
        .header("If-Match", "\"%s\"".formatted(AURORA.now(first).text("/version")))
        .post("/v1/deals/%s/withdraw".formatted(first.text("/dealId")), Map.of());
    AURORA.environment().drain();

    assertThat(AURORA.now(second).text("/status")).isEqualTo("APPROVED");
  }

  private static void tell(Answer deal) {
    AURORA.tell(
        IndexCustomer.NAME,
        new Notice(
            AURORA.tenant(),
            "DEAL#" + deal.text("/dealId"),
            1,
            "deal.approved",
            AURORA.environment().clock().instant()));
  }

  private static List<String> types(Answer deal) {
    return AURORA.history(deal.text("/dealId")).stream().map(EventItem::event).toList();
  }

  private static DoubtItem doubt(Answer deal) {
    return AURORA.as(
        "deals",
        table -> table.get(DoubtItem.TYPE, DoubtItem.key(deal.text("/dealId"))).orElseThrow());
  }

  private static List<Hold> holdsAt(String customer) {
    return AURORA.as("deals", table -> DealStore.line(table, customer).holds());
  }

  private static @Nullable CompanyKey key(String key) {
    return AURORA
        .<Optional<CompanyKey>>as("deals", table -> table.get(CompanyKey.TYPE, CompanyKey.key(key)))
        .orElse(null);
  }
}
