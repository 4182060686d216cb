package io.entente.marketplace.landing;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.marketplace.agreements.AgreementBuyer;
import io.entente.marketplace.aws.AwsTrouble;
import io.entente.marketplace.aws.Metering;
import io.entente.testkit.Answer;
import io.entente.testkit.Client;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A buyer comes from AWS, says who it is, and is set up. */
class LandingTest {
  private final Lobby lobby = new Lobby();

  @AfterEach
  void close() {
    lobby.close();
  }

  private static AwsTrouble trouble(AwsTrouble.Kind kind) {
    return new AwsTrouble(kind, "AWS says no.");
  }

  @Test
  void who_comes_without_a_token_reads_how_to_start_at_aws() {
    for (String form : new String[] {"", "x-amzn-marketplace-token=", "token=abc", "%zz"}) {
      Answer landed = lobby.post(form.isEmpty() ? "a=b" : form);
      Answer page = lobby.browser(landed).get(Lobby.PAGE);

      assertThat(landed.status()).as(form).isEqualTo(303);
      assertThat(page.text("/status")).isEqualTo("NO_TOKEN");
      assertThat(page.text("/startAgain")).startsWith("https://console.aws.amazon.com/");
    }
    assertThat(lobby.till.questions()).isZero();
  }

  @Test
  void a_token_that_is_too_old_says_how_to_start_again_and_the_vendor_is_told() {
    lobby.till.knows("old", new Metering.Expired());

    Answer page = lobby.come("old").get(Lobby.PAGE);

    assertThat(page.text("/status")).isEqualTo("START_AGAIN");
    assertThat(page.text("/startAgain")).contains("marketplace/home#/subscriptions");
    assertThat(page.text("/contact/email")).isEqualTo("care@aurora.example");
    assertThat(lobby.told("landing.died")).isEqualTo(1);
  }

  @Test
  void a_forged_token_and_one_of_another_tenants_product_come_to_the_same() {
    Client forged = lobby.come("forged");
    Client others = lobby.come("of a product of borealis");

    assertThat(Lobby.status(forged)).isEqualTo("START_AGAIN");
    assertThat(Lobby.status(others)).isEqualTo("START_AGAIN");
    assertThat(lobby.buyers()).isZero();
    assertThat(Lobby.submit(forged, "Ada", "ada@example.com").problem()).isEqualTo("conflict");
  }

  @Test
  void a_dead_token_is_not_asked_about_again() {
    lobby.come("forged");
    lobby.come("forged");

    assertThat(lobby.till.questions()).isEqualTo(1);
    assertThat(lobby.told("landing.died")).isEqualTo(1);
  }

  @Test
  void a_code_that_nobody_gave_opens_nothing() {
    Client none = lobby.env.nobody();
    Client forged = none.header("Cookie", "entente-buyer=" + "a".repeat(80) + "." + "b".repeat(43));

    assertThat(none.get(Lobby.PAGE).status()).isEqualTo(404);
    assertThat(forged.get(Lobby.PAGE).status()).isEqualTo(404);
    assertThat(Lobby.submit(forged, "Ada", "ada@example.com").status()).isEqualTo(404);
  }

  @Test
  void the_landing_link_is_no_code_and_a_code_is_no_landing_link() {
    lobby.till.knows("good", Till.customer("210987654321", "l-1"));
    Answer landed = lobby.land("good");
    String code = landed.header("Set-Cookie").orElseThrow().replaceAll("^[^=]+=([^;]+);.*", "$1");
    String link = lobby.path().substring("/v1/buyer-landing/".length());

    Client withLink = lobby.env.nobody().header("Cookie", "entente-buyer=" + link);
    Answer withCode =
        lobby
            .env
            .nobody()
            .header("Content-Type", "application/x-www-form-urlencoded")
            .post("/v1/buyer-landing/" + code, "x-amzn-marketplace-token=good");

    assertThat(withLink.get(Lobby.PAGE).status()).isEqualTo(404);
    assertThat(withCode.status()).isEqualTo(404);
  }

  @Test
  void aws_asks_twice_for_the_same_token_and_is_asked_once() {
    lobby.till.knows("good", Till.customer("210987654321", "l-1"));

    Client first = lobby.come("good");
    Client again = lobby.come("good");

    assertThat(Lobby.status(first)).isEqualTo("DETAILS_WANTED");
    assertThat(Lobby.status(again)).isEqualTo("DETAILS_WANTED");
    assertThat(lobby.till.questions()).isEqualTo(1);
    assertThat(lobby.buyers()).isEqualTo(1);
  }

  @Test
  void who_presses_the_button_twice_has_two_tokens_and_is_one_buyer() {
    lobby.till.knows("one", Till.customer("210987654321", "l-1"));
    lobby.till.knows("two", Till.customer("210987654321", "l-1"));
    Client first = lobby.come("one");
    Lobby.submit(first, "Ada Example", "ada@example.com");

    assertThat(Lobby.status(lobby.come("two"))).isEqualTo("REGISTERED");
    assertThat(lobby.buyers()).isEqualTo(1);
  }

  @Test
  void one_buyer_with_two_agreements_on_one_product_is_there_twice() {
    lobby.till.knows("one", Till.customer("210987654321", "l-1"));
    lobby.till.knows("two", Till.customer("210987654321", "l-2"));

    Lobby.submit(lobby.come("one"), "Ada Example", "ada@example.com");

    assertThat(Lobby.status(lobby.come("two"))).isEqualTo("DETAILS_WANTED");
    assertThat(lobby.buyers()).isEqualTo(2);
  }

  @Test
  void what_is_no_name_or_mailbox_is_refused() {
    lobby.till.knows("good", Till.customer("210987654321", "l-1"));
    Client browser = lobby.come("good").sendingAnything();

    assertThat(Lobby.submit(browser, "", "ada").status()).isEqualTo(400);
    assertThat(
            browser
                .post(Lobby.PAGE, Map.of("name", "A", "email", "a@b.example", "account", "1"))
                .status())
        .isEqualTo(400);
    assertThat(Lobby.status(browser)).isEqualTo("DETAILS_WANTED");
  }

  @Test
  void the_form_twice_is_the_form_once_and_another_one_corrects_it_without_a_later_promise() {
    lobby.till.knows("good", Till.customer("210987654321", "l-1"));
    Client browser = lobby.come("good");

    Answer first = Lobby.submit(browser, "Ada Example", "ada@example.com");
    lobby.env.clock().move(Duration.ofHours(5));
    Answer again = Lobby.submit(browser, "Ada Example", "ADA@example.com");
    Answer corrected = Lobby.submit(browser, "Ada Example", "ada@work.example");

    assertThat(again.body()).isEqualTo(first.body());
    assertThat(corrected.text("/email")).isEqualTo("ada@work.example");
    assertThat(corrected.text("/next/by")).isEqualTo(first.text("/next/by"));
    assertThat(lobby.told("buyer.registered")).isEqualTo(2);
  }

  @Test
  void the_done_page_says_what_happens_next_by_when_and_whom_to_ask_also_next_week() {
    lobby.till.knows("good", Till.customer("210987654321", "l-1"));
    Client browser = lobby.come("good");
    Lobby.submit(browser, "Ada Example", "ada@example.com");

    Answer now = browser.get(Lobby.PAGE);
    lobby.env.clock().move(Duration.ofDays(7));

    assertThat(now.text("/vendor")).isEqualTo("aurora");
    assertThat(now.text("/status")).isEqualTo("REGISTERED");
    assertThat(now.text("/next/step")).isEqualTo("We create your workspace.");
    assertThat(now.text("/next/by")).isEqualTo("2026-03-03T09:30:00Z");
    assertThat(now.text("/contact/name")).isEqualTo("Customer care");
    assertThat(browser.get(Lobby.PAGE).body()).isEqualTo(now.body());
  }

  @Test
  void nobody_is_set_up_before_it_says_who_it_is_and_then_the_page_says_so() {
    lobby.till.knows("good", Till.customer("210987654321", "l-1"));
    Client browser = lobby.come("good");
    String buyer = lobby.admin().get("/v1/buyers").text("/data/0/buyerId");
    Answer early = lobby.admin().post("/v1/buyers/" + buyer + "/complete", Map.of());
    Lobby.submit(browser, "Ada Example", "ada@example.com");

    Answer done = lobby.admin().post("/v1/buyers/" + buyer + "/complete", Map.of());

    assertThat(early.problem()).isEqualTo("conflict");
    assertThat(done.text("/state")).isEqualTo("READY");
    assertThat(Lobby.status(browser)).isEqualTo("READY");
    assertThat(Lobby.submit(browser, "Eve", "eve@example.com").problem()).isEqualTo("conflict");
    assertThat(lobby.admin().get("/v1/buyers/" + buyer).text("/email"))
        .isEqualTo("ada@example.com");
  }

  @Test
  void while_aws_is_silent_the_page_waits_and_then_goes_on_by_itself() {
    lobby.till.knows("good", Till.customer("210987654321", "l-1"));
    lobby.till.then(
        () -> {
          throw trouble(AwsTrouble.Kind.UNANSWERED);
        });
    Client browser = lobby.come("good");

    assertThat(Lobby.status(browser)).isEqualTo("LOOKING_UP");
    lobby.env.sweep();
    assertThat(lobby.till.questions()).isEqualTo(1);

    lobby.env.clock().move(Duration.ofMinutes(6));
    lobby.env.sweep();
    assertThat(Lobby.status(browser)).isEqualTo("DETAILS_WANTED");
  }

  @Test
  void a_role_that_is_revoked_half_way_and_given_back_loses_no_buyer() {
    lobby.till.knows("good", Till.customer("210987654321", "l-1"));
    for (int i = 0; i < 3; i++) {
      lobby.till.then(
          () -> {
            throw trouble(AwsTrouble.Kind.SHUT_OUT);
          });
    }
    Client browser = lobby.come("good");
    for (int i = 0; i < 2; i++) {
      lobby.env.clock().move(Duration.ofMinutes(6));
      lobby.env.sweep();
    }

    assertThat(Lobby.status(browser)).isEqualTo("LOOKING_UP");
    assertThat(lobby.told("landing.postponed")).isEqualTo(3);

    lobby.env.clock().move(Duration.ofMinutes(6));
    lobby.env.sweep();
    assertThat(Lobby.status(browser)).isEqualTo("DETAILS_WANTED");
  }

  @Test
  void who_comes_before_a_seller_account_is_connected_waits_for_a_day_and_starts_again() {
    lobby.till.knows("good", Till.customer("210987654321", "l-1"));
    lobby.disconnect();
    Client browser = lobby.come("good");
    lobby.env.clock().move(Duration.ofMinutes(6));
    lobby.env.sweep();
    assertThat(Lobby.status(browser)).isEqualTo("LOOKING_UP");

    lobby.env.clock().move(Duration.ofDays(2));
    lobby.env.sweep();

    assertThat(Lobby.status(browser)).isEqualTo("START_AGAIN");
    assertThat(lobby.told("landing.died")).isEqualTo(1);
  }

  @Test
  void the_token_stands_in_no_address_no_log_and_no_table_once_it_is_redeemed() {
    String token = "AbCdEfGh0123456789/+=secret";
    lobby.till.knows(token, Till.customer("210987654321", "l-1"));

    Answer landed = lobby.land(token);
    lobby.env.drain();

    assertThat(landed.header("Location")).hasValue("/buyer");
    assertThat(landed.header("Set-Cookie").orElseThrow())
        .contains("; HttpOnly; Secure; SameSite=Lax")
        .doesNotContain("AbCdEfGh");
    assertThat(landed.body().isMissingNode()).isTrue();
    assertThat(lobby.env.log()).contains("landBuyer").doesNotContain("AbCdEfGh");
    LandingItem stored =
        lobby.as(
            table ->
                table
                    .find(LandingItem.TYPE, LandingItem.key(LandingItem.id(token)))
                    .orElseThrow()
                    .item());
    assertThat(stored.token()).isNull();
    assertThat(lobby.browser(landed).get(Lobby.PAGE).body().toString()).doesNotContain("AbCdEfGh");
  }

  @Test
  void a_program_that_reads_no_pages_gets_an_answer_without_the_code() {
    lobby.till.knows("good", Till.customer("210987654321", "l-1"));

    Answer landed =
        lobby
            .env
            .nobody()
            .header("Content-Type", "application/x-www-form-urlencoded")
            .post(lobby.path(), "x-amzn-marketplace-token=good");

    assertThat(landed.status()).isEqualTo(200);
    assertThat(landed.body().toString()).isEqualTo("{}");
    assertThat(Lobby.status(lobby.browser(landed))).isEqualTo("DETAILS_WANTED");
  }

  @Test
  void an_event_of_the_license_that_comes_before_the_buyer_is_kept_and_applied() {
    lobby.till.knows("good", Till.customer("210987654321", "l-1"));
    var book = new LicenseBook(lobby.env.platform().clock());
    belongs(book, "aws:license-manager::294406891311:license/l-1");
    belongs(book, "aws:license-manager::294406891311:license/l-1");

    lobby.come("good");

    assertThat(agreementOfFirst()).isEqualTo("agmt-1");
    Optional<String> buyer = lobby.as(table -> AgreementBuyer.find(table, "agmt-1"));
    assertThat(buyer).isPresent();
  }

  @Test
  void one_that_comes_after_the_buyer_finds_it() {
    lobby.till.knows("good", Till.customer("210987654321", "l-1"));
    lobby.come("good");

    belongs(new LicenseBook(lobby.env.platform().clock()), "arn:aws:x:license:l-1");

    assertThat(agreementOfFirst()).isEqualTo("agmt-1");
    assertThat(lobby.told("buyer.matched")).isEqualTo(1);
  }

  private void belongs(LicenseBook book, String arn) {
    lobby.as(
        table -> {
          book.belongs(table, arn, "agmt-1");
          return arn;
        });
  }

  private String agreementOfFirst() {
    String buyer = lobby.admin().get("/v1/buyers").text("/data/0/buyerId");
    return lobby.admin().get("/v1/buyers/" + buyer).text("/agreementId");
  }
}
