package io.entente.deals;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.testkit.Answer;
import io.entente.testkit.TestEnvironment;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a protected deal becomes: an opportunity, a sale, a loss, another partner's. */
class ClosingTest {
  private static final Map<String, Object> SALE =
      Map.of("amount", Map.of("amountMinor", 11_000_000, "currency", "EUR"), "on", "2026-03-01");

  private final TestEnvironment env = Vendor.start();
  private final Vendor aurora = Vendor.in(env, "aurora").partners("P-1", "P-2", "P-3");

  @AfterEach
  void close() {
    assertThat(env.deadLetters()).isEmpty();
    env.close();
  }

  @Test
  void a_partner_proposes_what_is_won_and_the_vendor_closes_it() {
    Answer deal = aurora.register("P-1", Sketch.of("Nordwind AG"));

    assertThat(aurora.move(aurora.user("P-1"), deal, "close-won", SALE).status()).isEqualTo(403);
    Answer proposed = aurora.move(aurora.user("P-1"), deal, "propose-won", SALE);
    Answer won = aurora.move(aurora.own("channel-manager"), deal, "close-won", SALE);

    assertThat(proposed.text("/status")).isEqualTo("APPROVED");
    assertThat(proposed.body().at("/proposal/amount/amountMinor").asLong()).isEqualTo(11_000_000);
    assertThat(won.text("/status")).isEqualTo("WON");
    assertThat(won.text("/partnerStatus")).isEqualTo("CLOSED");
    assertThat(won.body().at("/closing/sale/amount/amountMinor").asLong()).isEqualTo(11_000_000);
  }

  @Test
  void a_signature_that_is_still_to_come_is_no_sale() {
    Answer deal = aurora.register("P-1", Sketch.of("Nordwind AG"));
    Map<String, Object> tomorrow =
        Map.of("amount", Map.of("amountMinor", 1, "currency", "EUR"), "on", "2026-03-02");

    assertThat(aurora.move(aurora.user("P-1"), deal, "propose-won", tomorrow).status())
        .isEqualTo(400);
    assertThat(aurora.move(aurora.own("channel-manager"), deal, "close-won", tomorrow).status())
        .isEqualTo(400);
  }

  @Test
  void what_was_won_stays_its_partners_until_the_end_of_the_protection_and_then_goes_on() {
    Answer deal = aurora.register("P-1", Sketch.of("Nordwind AG"));
    Answer next = aurora.register("P-2", Sketch.of("Nordwind AG"));
    aurora.move(aurora.own("channel-manager"), deal, "close-won", SALE);
    env.drain();

    assertThat(aurora.now(next).text("/partnerStatus")).isEqualTo("WAITING_LIST");
    env.clock().move(Duration.ofDays(45));
    env.sweep();
    assertThat(aurora.now(next).text("/partnerStatus")).isEqualTo("YOUR_TURN");
    assertThat(aurora.now(deal).text("/status")).isEqualTo("WON");
  }

  @Test
  void what_is_lost_goes_to_the_next_at_once() {
    Answer deal = aurora.register("P-1", Sketch.of("Nordwind AG"));
    Answer next = aurora.register("P-2", Sketch.of("Nordwind AG"));

    Answer lost =
        aurora.move(
            aurora.user("P-1"), deal, "close-lost", Map.of("reason", "It bought elsewhere."));
    env.drain();

    assertThat(lost.text("/status")).isEqualTo("LOST");
    assertThat(lost.text("/closing/reason")).isEqualTo("It bought elsewhere.");
    assertThat(aurora.now(next).text("/partnerStatus")).isEqualTo("YOUR_TURN");
  }

  @Test
  void an_opportunity_stays_protected_and_cannot_be_withdrawn() {
    Answer deal = aurora.register("P-1", Sketch.of("Nordwind AG"));

    Answer converted =
        aurora.move(
            aurora.own("channel-manager"), deal, "convert", Map.of("opportunityId", "OPP-1"));

    assertThat(converted.text("/status")).isEqualTo("CONVERTED");
    assertThat(converted.text("/opportunityId")).isEqualTo("OPP-1");
    assertThat(converted.text("/partnerStatus")).isEqualTo("PROTECTED");
    assertThat(aurora.move(aurora.user("P-1"), deal, "withdraw", Map.of()).status()).isEqualTo(409);
    assertThat(aurora.register("P-2", Sketch.of("Nordwind AG")).text("/status"))
        .isEqualTo("WAITLISTED");
    env.clock().move(Duration.ofDays(45));
    env.sweep();
    assertThat(aurora.now(deal).text("/status")).isEqualTo("EXPIRED");
  }

  @Test
  void a_deal_goes_to_another_partner_with_its_holds_and_leaves_the_first_ones_list() {
    Answer deal = aurora.register("P-1", Sketch.of("Nordwind AG"));

    Answer transferred = transfer(deal, "P-2");

    assertThat(transferred.status()).as(transferred.toString()).isEqualTo(200);
    assertThat(transferred.text("/partnerId")).isEqualTo("P-2");
    assertThat(aurora.user("P-1").get("/v1/deals/" + deal.text("/dealId")).status()).isEqualTo(404);
    assertThat(aurora.user("P-2").get("/v1/deals").body().path("data").size()).isEqualTo(1);
    Answer again = aurora.register("P-2", Sketch.of("Nordwind AG"));
    assertThat(again.text("/decision/reason/code")).isEqualTo("DUP_OWN");
  }

  @Test
  void nobody_gets_by_transfer_what_the_rules_would_not_give_it() {
    Answer deal = aurora.register("P-1", Sketch.of("Nordwind AG"));
    aurora.partner("P-2", "suspended");

    Answer refused = transfer(deal, "P-2");

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text("/detail")).contains("P-2").contains("PARTNER_NOT_ELIGIBLE");
    assertThat(aurora.now(deal).text("/partnerId")).isEqualTo("P-1");
    assertThat(transfer(deal, "P-1").status()).isEqualTo(409);
  }

  private Answer transfer(Answer deal, String to) {
    return aurora.move(
        aurora.own("channel-director"),
        deal,
        "transfer",
        Map.of("partnerId", to, "reason", "P-1 has given up its business."));
  }
}
