package io.entente.partners;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.kernel.TenantId;
import io.entente.platform.caller.Caller;
import io.entente.platform.events.Notice;
import io.entente.platform.links.InvitationLink;
import io.entente.platform.links.Links;
import io.entente.testkit.Answer;
import io.entente.testkit.Callers;
import io.entente.testkit.Client;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a person becomes one of a partner's people, with a link and without signing in. */
class InvitationTest {
  private final Market market = new Market();

  @BeforeEach
  void partners() {
    market.unsigned("P-1");
    market.unsigned("P-2");
  }

  @AfterEach
  void close() {
    market.close();
  }

  @Test
  void nobody_invites_for_another_partner_and_no_member_invites_at_all() {
    assertThat(invite(admin("P-2"), "P-1", "member").status()).isEqualTo(404);
    assertThat(
            invite(market.environment().as(Callers.partner("aurora", "P-1")), "P-1", "member")
                .status())
        .isEqualTo(403);
    assertThat(admin("P-2").get("/v1/partners/P-1/invitations").status()).isEqualTo(404);
    String id = invited("P-1", "member");
    assertThat(
            admin("P-2")
                .key("w")
                .post("/v1/partners/P-2/invitations/%s/withdraw".formatted(id), "")
                .status())
        .isEqualTo(404);
  }

  @Test
  void whoever_was_forwarded_the_mail_is_not_let_in_and_the_vendor_knows() {
    String id = invited("P-1", "member");

    Answer refused = accept(link(id, "P-1", 1), "eve@elsewhere.de", "eve");

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text("/detail")).contains("another mailbox").doesNotContain("ada@");
    assertThat(refusal(id)).isEqualTo("FORWARDED");
    assertThat(people("P-1")).isEmpty();
    assertThat(accept(link(id, "P-1", 1), "ADA@nordlicht.de", "ada").status()).isEqualTo(200);
  }

  @Test
  void one_that_was_used_is_nobody_elses_and_the_same_persons_still() {
    String id = invited("P-1", "member");
    Answer first = accept(link(id, "P-1", 1), "ada@nordlicht.de", "ada");

    assertThat(accept(link(id, "P-1", 1), "ada@nordlicht.de", "other-issuer|ada").status())
        .isEqualTo(404);
    assertThat(refusal(id)).isEqualTo("REUSED");
    assertThat(accept(link(id, "P-1", 1), "ada@nordlicht.de", "ada").body())
        .isEqualTo(first.body());
    assertThat(people("P-1")).containsExactly("ada");
    assertThat(market.environment().nobody().get(link(id, "P-1", 1)).status()).isEqualTo(404);
  }

  @Test
  void one_that_is_too_old_opens_nothing() {
    String id = invited("P-1", "member");
    market.on(market.today().plusDays(15));

    assertThat(accept(link(id, "P-1", 1), "ada@nordlicht.de", "ada").status()).isEqualTo(404);
    assertThat(refusal(id)).isEqualTo("EXPIRED");
    assertThat(listed(id).path("state").asString()).isEqualTo("EXPIRED");
    assertThat(people("P-1")).isEmpty();
  }

  @Test
  void one_that_was_withdrawn_opens_nothing_and_one_that_was_accepted_is_not_withdrawn() {
    String id = invited("P-1", "member");
    assertThat(command(id, "withdraw", "1").text("/state")).isEqualTo("WITHDRAWN");
    assertThat(command(id, "withdraw", "2").text("/state")).isEqualTo("WITHDRAWN");
    String other = invited("P-1", "member", "second");
    accept(link(other, "P-1", 1), "ada@nordlicht.de", "ada");

    assertThat(accept(link(id, "P-1", 1), "ada@nordlicht.de", "ada").status()).isEqualTo(404);
    assertThat(refusal(id)).isEqualTo("WITHDRAWN");
    assertThat(command(other, "withdraw", "3").status()).isEqualTo(409);
    assertThat(command(id, "resend", "4").status()).isEqualTo(409);
  }

  @Test
  void with_another_mail_the_link_before_is_void_and_the_time_begins_anew() {
    String id = invited("P-1", "member");
    market.on(market.today().plusDays(13));

    Answer again = command(id, "resend", "r-1");
    assertThat(command(id, "resend", "r-1").body()).isEqualTo(again.body());
    market.on(market.today().plusDays(10));

    assertThat(again.body().path("sent").asInt()).isEqualTo(2);
    assertThat(accept(link(id, "P-1", 1), "ada@nordlicht.de", "ada").status()).isEqualTo(404);
    assertThat(refusal(id)).isEqualTo("REPLACED");
    assertThat(accept(link(id, "P-1", 2), "ada@nordlicht.de", "ada").status()).isEqualTo(200);
  }

  @Test
  void whoever_holds_a_link_that_opens_nothing_is_told_the_same_whatever_it_is() {
    String used = invited("P-1", "member");
    accept(link(used, "P-1", 1), "ada@nordlicht.de", "ada");
    String withdrawn = invited("P-1", "member", "second");
    command(withdrawn, "withdraw", "w");

    Answer one = accept(link(used, "P-1", 1), "eve@elsewhere.de", "eve");
    Answer other = accept(link(withdrawn, "P-1", 1), "eve@elsewhere.de", "eve");

    assertThat(one.text("/detail")).isEqualTo(other.text("/detail"));
    assertThat(one.status()).isEqualTo(other.status()).isEqualTo(404);
  }

  @Test
  void a_link_that_is_tried_without_end_waits() {
    String id = invited("P-1", "member");
    for (int i = 0; i < 20; i++) {
      accept(link(id, "P-1", 1), "guess%d@nordlicht.de".formatted(i), "eve");
    }

    assertThat(accept(link(id, "P-1", 1), "ada@nordlicht.de", "eve").status()).isEqualTo(429);
    assertThat(people("P-1")).isEmpty();
  }

  @Test
  void nobody_takes_the_id_of_another() {
    market
        .as("channel-manager")
        .put(
            "/v1/partners/P-1/people/boss",
            Map.of("name", "Ben Boss", "email", "ben@nordlicht.de", "role", "admin"));
    String id = invited("P-1", "member");

    assertThat(accept(link(id, "P-1", 1), "ada@nordlicht.de", "boss").status()).isEqualTo(409);
    assertThat(admin("P-1").get("/v1/partners/P-1/people").text("/data/0/email"))
        .isEqualTo("ben@nordlicht.de");
  }

  @Test
  void the_last_administrator_does_not_become_a_member_by_accepting() {
    String id = invited("P-1", "admin");
    Map<String, Object> body = body("ada@nordlicht.de", "ada");
    body.put("signature", signature(id));
    market.environment().nobody().post(link(id, "P-1", 1), body);
    String less = invited("P-1", "member", "less");

    assertThat(accept(link(less, "P-1", 1), "ada@nordlicht.de", "ada").status()).isEqualTo(409);
    assertThat(admin("P-1").get("/v1/partners/P-1/people").text("/data/0/role")).isEqualTo("admin");
  }

  @Test
  void for_a_partner_that_takes_no_part_nobody_is_invited_and_nobody_accepts() {
    String id = invited("P-1", "member");
    put("P-1", "suspended");

    assertThat(invite(market.as("channel-manager"), "P-1", "admin").status()).isEqualTo(409);
    assertThat(accept(link(id, "P-1", 1), "ada@nordlicht.de", "ada").status()).isEqualTo(409);
    assertThat(market.environment().nobody().get(link(id, "P-1", 1)).status()).isEqualTo(404);
  }

  @Test
  void a_key_that_invited_somebody_invites_nobody_else() {
    String id = invited("P-1", "member");

    assertThat(invited("P-1", "member")).isEqualTo(id);
    assertThat(
            market
                .as("channel-manager")
                .key("first")
                .post(
                    "/v1/partners/P-1/invitations",
                    Map.of("name", "Eve", "email", "eve@nordlicht.de", "role", "member"))
                .status())
        .isEqualTo(422);
  }

  @Test
  void who_follows_the_link_sees_what_is_asked_and_not_the_mailbox() {
    String id = invited("P-1", "admin");

    Answer form = market.environment().nobody().get(link(id, "P-1", 1));

    assertThat(form.text("/vendor")).isEqualTo("aurora");
    assertThat(form.text("/partner")).isEqualTo("P-1");
    assertThat(form.body().path("mustSign").asBoolean()).isTrue();
    assertThat(form.text("/agreement/text/de")).contains("Partnerprogramm");
    assertThat(form.toString()).doesNotContain("ada@nordlicht.de");
  }

  @Test
  void an_administrator_signs_with_it_and_deals_are_open_at_once() {
    String id = invited("P-1", "admin");
    Map<String, Object> body = body("ada@nordlicht.de", "ada");
    Client anybody = market.environment().nobody();
    assertThat(anybody.post(link(id, "P-1", 1), body).status()).isEqualTo(409);
    assertThat(market.standing("P-1").agreementSigned()).isFalse();
    body.put("signature", signature(id));

    Answer accepted = anybody.post(link(id, "P-1", 1), body);

    assertThat(accepted.status()).as(accepted.toString()).isEqualTo(200);
    assertThat(accepted.body().path("agreementSigned").asBoolean()).isTrue();
    assertThat(market.standing("P-1").agreementSigned()).isTrue();
    assertThat(admin("P-1").get("/v1/partners/P-1/agreement").text("/signed/signedBy"))
        .isEqualTo("ada");
    assertThat(people("P-1")).containsExactly("ada");
    market.drain();
    assertThat(market.environment().published())
        .extracting(Notice::type)
        .contains("invitation.accepted", "agreement.signed", "partner.people_changed");
  }

  @Test
  void a_text_that_is_another_than_was_read_is_not_signed_and_nobody_joined() {
    String id = invited("P-1", "admin");
    Map<String, Object> body = body("ada@nordlicht.de", "ada");
    body.put("signature", signature(id));
    market.publish(Market.with("30 days' notice", "60 days' notice"));

    Answer refused = market.environment().nobody().post(link(id, "P-1", 1), body);

    assertThat(refused.status()).isEqualTo(409);
    assertThat(people("P-1")).isEmpty();
    assertThat(listed(id).path("state").asString()).isEqualTo("OPEN");
  }

  @Test
  void one_mailbox_at_two_identity_providers_is_two_people_that_were_each_invited() {
    String first = invited("P-1", "member");
    String second = invited("P-1", "member", "second");

    accept(link(first, "P-1", 1), "ada@nordlicht.de", "login.one|ada");
    accept(link(second, "P-1", 1), "ada@nordlicht.de", "login.two|ada");

    assertThat(people("P-1")).containsExactlyInAnyOrder("login.one|ada", "login.two|ada");
  }

  @Test
  void one_person_at_two_partners_is_one_of_the_people_of_each() {
    String here = invited("P-1", "member");
    String there = invited("P-2", "member");

    accept(link(here, "P-1", 1), "ada@nordlicht.de", "ada");
    accept(link(there, "P-2", 1), "ada@nordlicht.de", "ada");

    assertThat(people("P-1")).containsExactly("ada");
    assertThat(people("P-2")).containsExactly("ada");
  }

  private Answer invite(Client client, String partner, String role) {
    return client
        .key("by-" + role)
        .post(
            "/v1/partners/%s/invitations".formatted(partner),
            Map.of("name", "Ada Example", "email", "ada@nordlicht.de", "role", role));
  }

  private String invited(String partner, String role) {
    return invited(partner, role, "first");
  }

  private String invited(String partner, String role, String key) {
    Answer answer =
        market
            .as("channel-manager")
            .key(key)
            .post(
                "/v1/partners/%s/invitations".formatted(partner),
                Map.of("name", "Ada Example", "email", "ada@nordlicht.de", "role", role));
    assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    return answer.text("/invitationId");
  }

  private Answer command(String id, String what, String key) {
    return market
        .as("channel-manager")
        .key(key)
        .post("/v1/partners/P-1/invitations/%s/%s".formatted(id, what), "");
  }

  private Answer accept(String link, String email, String userId) {
    return market.environment().nobody().post(link, body(email, userId));
  }

  private static Map<String, Object> body(String email, String userId) {
    return new HashMap<>(Map.of("email", email, "userId", userId));
  }

  /** The English text, signed as whoever follows the link reads it. */
  private Map<String, String> signature(String id) {
    Answer form = market.environment().nobody().get(link(id, "P-1", 1));
    return Map.of(
        "version",
        form.text("/agreement/version"),
        "language",
        "en",
        "hash",
        form.text("/agreement/hash/en"),
        "name",
        "Ada Example");
  }

  private String link(String id, String partner, long number) {
    var links = new Links(market.environment().platform(), Clock.systemUTC());
    var about = new InvitationLink(id, partner, number).about();
    String token =
        new Caller.Service(new TenantId("aurora"), "test")
            .run(() -> links.token(InvitationLink.PURPOSE, about, Duration.ofDays(400)));
    return "/v1/invitations/" + token;
  }

  private tools.jackson.databind.JsonNode listed(String id) {
    return market
        .as("auditor")
        .get("/v1/partners/P-1/invitations")
        .body()
        .path("data")
        .valueStream()
        .filter(each -> each.path("invitationId").asString().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private String refusal(String id) {
    return listed(id).at("/refused/why").asString("");
  }

  private List<String> people(String partner) {
    return market
        .as("auditor")
        .get("/v1/partners/%s/people".formatted(partner))
        .body()
        .path("data")
        .valueStream()
        .map(each -> each.path("userId").asString())
        .toList();
  }

  private void put(String partner, String state) {
    market
        .as("channel-manager")
        .put(
            "/v1/partners/" + partner,
            Map.of(
                "name",
                partner,
                "type",
                "reseller",
                "state",
                state,
                "tier",
                "registered",
                "territories",
                List.of("DE"),
                "productFamilies",
                List.of("analytics"),
                "agreementSigned",
                false));
  }

  private Client admin(String partner) {
    return market.environment().as(Callers.partner("aurora", partner, "partner-admin"));
  }
}
