package io.entente.deals;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import io.entente.platform.events.Event;
import io.entente.platform.events.Notice;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;
import io.entente.platform.table.Versioned;
import io.entente.testkit.Answer;
import io.entente.testkit.TestEnvironment;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A purchase agreement at a marketplace wins the deal for which its offer was made. */
class FollowAgreementTest {
  /** As much of an agreement as its events need. */
  record Purchase(@Stored(DataClass.BUSINESS) String agreementId) {
    static final ItemType<Purchase> TYPE =
        ItemType.named("purchase_of_a_deal", 1, "marketplace")
            .holding(Purchase.class, it -> key(it.agreementId));

    static ItemKey key(String agreementId) {
      return new ItemKey("PURCHASE#" + agreementId, "PURCHASE");
    }
  }

  private final TestEnvironment env = Vendor.start();
  private final Vendor aurora = Vendor.steady(env, "aurora").partners("P-1", "P-2");

  @AfterEach
  void close() {
    env.close();
  }

  private Notice sold(String dealId, long amount, String currency) {
    var data = new HashMap<String, Object>();
    data.putAll(
        Map.of(
            "agreementId", "agmt-1",
            "status", "ACTIVE",
            "offerId", "offer-1",
            "dealId", dealId,
            "partnerId", "P-1",
            "on", "2026-02-27"));
    if (amount > 0) {
      data.put("amountMinor", amount);
      data.put("currency", currency);
    }
    var event = Event.of("agreement.sold", env.clock().instant(), data);
    Optional<Versioned<Purchase>> read =
        aurora.as("marketplace", table -> table.find(Purchase.TYPE, Purchase.key("agmt-1")));
    aurora.put(
        "marketplace",
        change -> change.aggregate("purchase", Purchase.TYPE, new Purchase("agmt-1"), read, event));
    env.drain();
    return env.published().stream()
        .filter(notice -> notice.type().equals("agreement.sold"))
        .reduce((_, last) -> last)
        .orElseThrow();
  }

  private AgreementAnswer answer(String dealId) {
    return aurora.as(
        "deals",
        table ->
            table
                .find(AgreementAnswer.TYPE, AgreementAnswer.key("agmt-1", dealId))
                .orElseThrow()
                .item());
  }

  private static String id(Answer deal) {
    return deal.text("/dealId");
  }

  @Test
  void a_deal_that_does_not_exist_is_answered_so() {
    String nobodys = "deal_" + "0".repeat(26);

    sold(nobodys, 5_000_000, "EUR");

    assertThat(answer(nobodys).result()).isEqualTo(AgreementAnswer.Result.NO_DEAL);
  }

  @Test
  void accepted_after_the_deal_has_lapsed_it_stays_lapsed_and_that_is_answered() {
    Answer deal = aurora.register("P-1", Sketch.of("Umbra Werke AG"));
    env.clock().move(Duration.ofDays(400));
    env.sweep();

    sold(id(deal), 5_000_000, "EUR");

    assertThat(aurora.now(deal).text("/status")).isEqualTo("EXPIRED");
    assertThat(answer(id(deal)).result()).isEqualTo(AgreementAnswer.Result.NOT_OPEN);
    assertThat(answer(id(deal)).status()).isEqualTo(DealStatus.EXPIRED);
  }

  @Test
  void accepted_after_the_deal_was_lost_it_stays_lost() {
    Answer deal = aurora.register("P-1", Sketch.of("Umbra Werke AG"));
    aurora.move(aurora.user("P-1"), deal, "close-lost", Map.of("reason", "No budget."));

    sold(id(deal), 5_000_000, "EUR");

    assertThat(aurora.now(deal).text("/status")).isEqualTo("LOST");
    assertThat(answer(id(deal)).result()).isEqualTo(AgreementAnswer.Result.NOT_OPEN);
  }

  @Test
  void an_offer_for_a_partner_whose_deal_it_is_no_more_wins_nothing() {
    Answer deal = aurora.register("P-2", Sketch.of("Umbra Werke AG"));

    sold(id(deal), 5_000_000, "EUR");

    assertThat(aurora.now(deal).text("/status")).isEqualTo("APPROVED");
    assertThat(answer(id(deal)).result()).isEqualTo(AgreementAnswer.Result.OTHER_PARTNER);
  }

  @Test
  void the_deal_is_won_for_what_the_agreement_is_worth_and_that_it_differs_is_told() {
    Answer deal = aurora.register("P-1", Sketch.of("Umbra Werke AG"));

    sold(id(deal), 5_100_000, "USD");

    Answer now = aurora.now(deal);
    assertThat(now.text("/status")).isEqualTo("WON");
    assertThat(now.body().at("/closing/sale/amount/amountMinor").asLong()).isEqualTo(5_100_000);
    assertThat(now.text("/closing/sale/amount/currency")).isEqualTo("USD");
    assertThat(now.text("/closing/sale/on")).isEqualTo("2026-02-27");
    assertThat(answer(id(deal)).result()).isEqualTo(AgreementAnswer.Result.WON);
    assertThat(answer(id(deal)).differs()).isTrue();
  }

  @Test
  void where_aws_cannot_say_what_it_is_worth_it_is_won_for_what_the_partner_expected() {
    Answer deal = aurora.register("P-1", Sketch.of("Umbra Werke AG"));

    sold(id(deal), 0, "");

    Answer now = aurora.now(deal);
    assertThat(now.text("/status")).isEqualTo("WON");
    assertThat(now.body().at("/closing/sale/amount/amountMinor").asLong())
        .isEqualTo(deal.body().at("/estimatedValue/amountMinor").asLong());
    assertThat(answer(id(deal)).differs()).isFalse();
  }

  @Test
  void heard_twice_it_is_won_and_answered_once() {
    Answer deal = aurora.register("P-1", Sketch.of("Umbra Werke AG"));

    Notice notice = sold(id(deal), 5_100_000, "EUR");
    aurora.tell("followAgreement", notice);
    sold(id(deal), 5_100_000, "EUR");

    assertThat(env.published())
        .filteredOn(each -> each.type().equals("dealagreement.answered"))
        .hasSize(1);
    assertThat(env.deadLetters()).isEmpty();
  }
}
