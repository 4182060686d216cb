package io.entente.deals;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.platform.items.CustomerLink;
import io.entente.testkit.Answer;
import io.entente.testkit.Client;
import io.entente.testkit.TestEnvironment;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The vendor takes back that a deal is won. */
class ReversedSaleTest {
  private static final Map<String, Object> SALE =
      Map.of("amount", Map.of("amountMinor", 11_000_000, "currency", "EUR"), "on", "2026-03-01");
  private static final Map<String, Object> WHY =
      Map.of("reason", "The customer cancelled the order.");

  private final TestEnvironment env = Vendor.start();
  private final Vendor aurora = Vendor.in(env, "aurora").partners("P-1", "P-2");

  @AfterEach
  void close() {
    assertThat(env.deadLetters()).isEmpty();
    env.close();
  }

  @Test
  void neither_a_partner_nor_a_channel_manager_can() {
    Answer deal = won();

    assertThat(aurora.move(aurora.user("P-1"), deal, "reverse-won", WHY).status()).isEqualTo(403);
    assertThat(aurora.move(aurora.own("channel-manager"), deal, "reverse-won", WHY).status())
        .isEqualTo(403);
    assertThat(aurora.now(deal).text("/status")).isEqualTo("WON");
  }

  @Test
  void no_reason_or_one_of_a_word_is_refused() {
    Answer deal = won();
    Client director = director().sendingAnything();

    assertThat(aurora.move(director, deal, "reverse-won", Map.of()).status()).isEqualTo(400);
    assertThat(aurora.move(director, deal, "reverse-won", Map.of("reason", "no")).status())
        .isEqualTo(400);
  }

  @Test
  void what_was_never_won_cannot_be_taken_back() {
    Answer deal = aurora.register("P-1", Sketch.of("Nordwind AG"));

    Answer refused = aurora.move(director(), deal, "reverse-won", WHY);

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text("/detail")).contains("reverseDealWon is not possible while the deal");
  }

  @Test
  void the_deal_is_protected_as_before_until_the_same_day() {
    Answer deal = won();
    Answer next = aurora.register("P-2", Sketch.of("Nordwind AG"));
    String until = aurora.now(deal).text("/protection/until");
    env.clock().move(Duration.ofDays(10));

    Answer reversed = reversed(deal);

    assertThat(reversed.text("/status")).isEqualTo("APPROVED");
    assertThat(reversed.text("/protection/until")).isEqualTo(until);
    assertThat(reversed.body().has("closing")).isFalse();
    assertThat(aurora.now(next).text("/status")).isEqualTo("WAITLISTED");
    assertThat(aurora.told(deal)).containsExactly("deal.approved", "deal.won", "deal.won_reversed");
  }

  @Test
  void its_partner_reads_why_and_what_had_been_confirmed() {
    Answer deal = won();
    reversed(deal);

    Answer seen = aurora.user("P-1").get("/v1/deals/" + deal.text("/dealId"));

    assertThat(seen.text("/reversal/reason")).isEqualTo("The customer cancelled the order.");
    assertThat(seen.body().at("/reversal/sale/amount/amountMinor").asLong()).isEqualTo(11_000_000);
  }

  @Test
  void an_opportunity_is_one_again_and_can_be_won_or_lost_anew() {
    Answer deal = aurora.register("P-1", Sketch.of("Nordwind AG"));
    Client manager = aurora.own("channel-manager");
    aurora.move(manager, deal, "convert", Map.of("opportunityId", "OPP-1"));
    aurora.move(manager, deal, "close-won", SALE);

    assertThat(reversed(deal).text("/status")).isEqualTo("CONVERTED");
    assertThat(aurora.move(manager, deal, "close-won", SALE).text("/status")).isEqualTo("WON");
    reversed(deal);
    assertThat(
            aurora.move(manager, deal, "close-lost", Map.of("reason", "It buys nothing.")).status())
        .isEqualTo(200);
  }

  @Test
  void where_its_protection_is_over_it_has_expired_and_the_next_one_keeps_its_turn() {
    Answer deal = won();
    Answer next = aurora.register("P-2", Sketch.of("Nordwind AG"));
    env.clock().move(Duration.ofDays(45));
    env.sweep();

    Answer reversed = reversed(deal);
    env.drain();

    assertThat(reversed.text("/status")).isEqualTo("EXPIRED");
    assertThat(reversed.text("/closing/cause")).isEqualTo("IDLE");
    assertThat(aurora.now(next).text("/partnerStatus")).isEqualTo("YOUR_TURN");
  }

  @Test
  void a_warning_that_fell_due_while_it_was_won_is_not_sent_late() {
    Answer deal = won();
    env.clock().move(Duration.ofDays(30));

    reversed(deal);
    env.sweep();

    assertThat(aurora.told(deal)).endsWith("deal.won_reversed");
    env.clock().move(Duration.ofDays(9));
    env.sweep();
    assertThat(aurora.told(deal)).endsWith("deal.expiring");
  }

  @Test
  void the_same_command_again_takes_nothing_back_twice() {
    Answer deal = won();
    Client director = director().key("once").header("If-Match", "\"2\"");
    String path = "/v1/deals/%s/reverse-won".formatted(deal.text("/dealId"));

    Answer first = director.post(path, WHY);
    Answer again = director.post(path, WHY);

    assertThat(again.status()).as(again.toString()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(aurora.told(deal)).containsOnlyOnce("deal.won_reversed");
  }

  @Test
  void a_won_deal_stays_won_where_two_accounts_become_one_and_holds_there_what_it_held() {
    Answer deal = won();
    String from = held(deal);
    aurora.put("accounts", CustomerLink.TYPE, new CustomerLink(from, "cus_other"));
    aurora.ends(deal); // looks after what stands at a customer that follows another

    assertThat(aurora.now(deal).text("/status")).isEqualTo("WON");
    assertThat(held(deal)).isEqualTo("cus_other");
    assertThat(reversed(deal).text("/status")).isEqualTo("APPROVED");
  }

  private String held(Answer deal) {
    return aurora.as(
        "deals",
        table ->
            Objects.requireNonNull(
                DealStore.find(table, deal.text("/dealId")).orElseThrow().item().customerId()));
  }

  private Answer won() {
    Answer deal = aurora.register("P-1", Sketch.of("Nordwind AG"));
    Answer won = aurora.move(aurora.own("channel-manager"), deal, "close-won", SALE);
    assertThat(won.text("/status")).as(won.toString()).isEqualTo("WON");
    return deal;
  }

  private Answer reversed(Answer deal) {
    Answer reversed = aurora.move(director(), deal, "reverse-won", WHY);
    assertThat(reversed.status()).as(reversed.toString()).isEqualTo(200);
    return reversed;
  }

  private Client director() {
    return aurora.own("channel-director");
  }
}
