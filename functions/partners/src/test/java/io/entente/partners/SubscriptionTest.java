package io.entente.partners;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.kernel.TenantId;
import io.entente.platform.caller.Caller;
import io.entente.platform.links.Links;
import io.entente.platform.links.MailSubscription;
import io.entente.testkit.Answer;
import io.entente.testkit.Callers;
import io.entente.testkit.Client;
import io.entente.testkit.TestEnvironment;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What whoever has the link of a mail can do with it, without signing in. */
class SubscriptionTest {
  private static final TestEnvironment ENV = TestEnvironment.start();
  private static final String EVENT = "deal.waitlisted";
  private static final Duration LONG = Duration.ofDays(400);

  @BeforeAll
  static void tenants() {
    ENV.tenant("aurora");
    ENV.tenant("borealis");
    ENV.add(PartnerFunctions.compose(ENV.platform()));
    for (String tenant : List.of("aurora", "borealis")) {
      manager(tenant)
          .put(
              "/v1/partners/P-1",
              Map.of(
                  "name", "Nordlicht GmbH",
                  "type", "reseller",
                  "state", "active",
                  "tier", "gold",
                  "territories", List.of("DE"),
                  "productFamilies", List.of("analytics"),
                  "agreementSigned", true));
    }
  }

  @AfterAll
  static void close() {
    ENV.close();
  }

  @BeforeEach
  void people() {
    for (String tenant : List.of("aurora", "borealis")) {
      manager(tenant)
          .put(
              "/v1/partners/P-1/people/ada",
              Map.of("name", "Ada Example", "email", "ada@example.com", "role", "admin"));
    }
  }

  @Test
  void a_link_with_another_word_in_it_opens_nothing() {
    String token = link("aurora", "unsubscribe", LONG);
    String of = token.substring(token.indexOf('.') + 1);
    String said = token.substring(0, token.indexOf('.'));
    String rival =
        link("aurora", "unsubscribe", LONG, List.of("P-2", "ada", EVENT)).replaceAll("\\..*", "");

    for (String forged :
        List.of(
            rival + "." + of,
            said + "." + of.substring(1) + "A",
            said + "A." + of,
            "e30." + of,
            "W10." + of)) {
      assertOpensNothing(forged);
    }
  }

  @Test
  void a_link_that_another_tenants_secret_signed_opens_nothing() {
    link("aurora", "unsubscribe", LONG);
    String others = link("borealis", "unsubscribe", LONG);
    String aurora = link("aurora", "unsubscribe", LONG);
    String mixed = aurora.substring(0, aurora.indexOf('.')) + others.substring(others.indexOf('.'));

    assertOpensNothing(mixed);
    assertThat(quiet("aurora")).isEmpty();
  }

  @Test
  void a_link_that_is_too_old_or_for_something_else_opens_nothing() {
    assertOpensNothing(link("aurora", "unsubscribe", Duration.ZERO));
    assertOpensNothing(link("aurora", "invitation", LONG));
  }

  @Test
  void a_browser_is_led_to_the_page_that_asks_and_nothing_is_done() {
    String token = link("aurora", "unsubscribe", LONG);

    Answer answer =
        ENV.nobody().header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8").get(path(token));

    assertThat(answer.status()).isEqualTo(303);
    assertThat(answer.header("Location")).contains("/unsubscribe#" + token);
    assertThat(quiet("aurora")).isEmpty();
  }

  @Test
  void who_is_signed_in_needs_the_link_all_the_same() {
    Answer answer = manager("aurora").sendingAnything().get(path("e30." + "A".repeat(43)));

    assertThat(answer.status()).isEqualTo(404);
  }

  @Test
  void who_only_looks_changes_nothing() {
    Answer looked = ENV.nobody().get(path(link("aurora", "unsubscribe", LONG)));

    assertThat(looked.body().path("wanted").asBoolean()).isTrue();
    assertThat(looked.body().toString()).doesNotContain("ada", "Ada", "P-1");
    assertThat(quiet("aurora")).isEmpty();
  }

  @Test
  void one_click_ends_the_mails_of_that_kind_and_again_changes_nothing() {
    String token = link("aurora", "unsubscribe", LONG);

    Answer first = click(token);
    ENV.drain();
    int told = ENV.published().size();
    Answer second = click(token);
    ENV.drain();

    assertThat(first.status()).as(first.toString()).isEqualTo(200);
    assertThat(first.body().path("wanted").asBoolean(true)).isFalse();
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(quiet("aurora")).containsExactly(EVENT);
    assertThat(quiet("borealis")).isEmpty();
    assertThat(ENV.published()).hasSize(told);
  }

  @Test
  void a_click_by_mistake_is_undone_with_the_same_link() {
    String token = link("aurora", "unsubscribe", LONG);
    click(token);

    Answer undone = ENV.nobody().post(path(token) + "/resume", "");

    assertThat(undone.body().path("wanted").asBoolean()).isTrue();
    assertThat(quiet("aurora")).isEmpty();
  }

  @Test
  void a_mail_program_may_send_nothing_with_its_click() {
    Answer bare =
        ENV.nobody().sendingAnything().post(path(link("aurora", "unsubscribe", LONG)), "");

    assertThat(bare.status()).isEqualTo(200);
    assertThat(quiet("aurora")).containsExactly(EVENT);
  }

  @Test
  void who_is_no_more_one_of_the_people_is_not_found() {
    String gone = link("aurora", "unsubscribe", LONG, List.of("P-1", "nobody", EVENT));

    assertThat(click(gone).status()).isEqualTo(404);
    assertThat(ENV.nobody().get(path(gone)).status()).isEqualTo(404);
  }

  private static void assertOpensNothing(String token) {
    Answer answer = ENV.nobody().sendingAnything().get(path(token));
    assertThat(answer.status()).as(token).isEqualTo(404);
    assertThat(answer.text("/detail")).contains("This link opens nothing");
    assertThat(ENV.nobody().sendingAnything().post(path(token), "").status()).isEqualTo(404);
  }

  private static Answer click(String token) {
    return ENV.nobody()
        .header("Content-Type", "application/x-www-form-urlencoded")
        .post(path(token), "List-Unsubscribe=One-Click");
  }

  private static String path(String token) {
    return "/v1/subscriptions/" + token;
  }

  private static String link(String tenant, String purpose, Duration lasting) {
    var about = new MailSubscription("P-1", "ada", EVENT).about();
    return link(tenant, purpose, lasting, about);
  }

  private static String link(String tenant, String purpose, Duration lasting, List<String> about) {
    var links = new Links(ENV.platform(), Clock.systemUTC());
    return new Caller.Service(new TenantId(tenant), "test")
        .run(() -> links.token(purpose, about, lasting));
  }

  private static List<String> quiet(String tenant) {
    return manager(tenant)
        .get("/v1/partners/P-1/people")
        .body()
        .at("/data/0/quiet")
        .valueStream()
        .map(kind -> kind.asString(""))
        .toList();
  }

  private static Client manager(String tenant) {
    return ENV.as(Callers.member(tenant, "channel-manager"));
  }
}
