package io.entente.partners;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.platform.events.Notice;
import io.entente.testkit.Answer;
import io.entente.testkit.Client;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How a person becomes one of a partner's people, with a link and without signing in. */
class JoiningTest {
  private final Guests guests = new Guests();
  private final Market market = guests.market();

  @AfterEach
  void close() {
    guests.close();
  }

  @Test
  void nobody_takes_the_id_of_another() {
    market
        .as("channel-manager")
        .put(
            "/v1/partners/P-1/people/boss",
            Map.of("name", "Ben Boss", "email", "ben@nordlicht.de", "role", "admin"));
    String id = guests.invited("P-1", "member");

    assertThat(guests.accept(guests.link(id, "P-1", 1), "ada@nordlicht.de", "boss").status())
        .isEqualTo(409);
    assertThat(guests.admin("P-1").get("/v1/partners/P-1/people").text("/data/0/email"))
        .isEqualTo("ben@nordlicht.de");
  }

  @Test
  void the_last_administrator_does_not_become_a_member_by_accepting() {
    String id = guests.invited("P-1", "admin");
    Map<String, Object> body = Guests.body("ada@nordlicht.de", "ada");
    body.put("signature", guests.signature(id));
    market.environment().nobody().post(guests.link(id, "P-1", 1), body);
    String less = guests.invited("P-1", "member", "less");

    assertThat(guests.accept(guests.link(less, "P-1", 1), "ada@nordlicht.de", "ada").status())
        .isEqualTo(409);
    assertThat(guests.admin("P-1").get("/v1/partners/P-1/people").text("/data/0/role"))
        .isEqualTo("admin");
  }

  @Test
  void an_administrator_signs_with_it_and_deals_are_open_at_once() {
    String id = guests.invited("P-1", "admin");
    Map<String, Object> body = Guests.body("ada@nordlicht.de", "ada");
    Client anybody = market.environment().nobody();
    assertThat(anybody.post(guests.link(id, "P-1", 1), body).status()).isEqualTo(409);
    assertThat(market.standing("P-1").agreementSigned()).isFalse();
    body.put("signature", guests.signature(id));

    Answer accepted = anybody.post(guests.link(id, "P-1", 1), body);

    assertThat(accepted.status()).as(accepted.toString()).isEqualTo(200);
    assertThat(accepted.body().path("agreementSigned").asBoolean()).isTrue();
    assertThat(market.standing("P-1").agreementSigned()).isTrue();
    assertThat(guests.admin("P-1").get("/v1/partners/P-1/agreement").text("/signed/signedBy"))
        .isEqualTo("ada");
    assertThat(guests.people("P-1")).containsExactly("ada");
    market.drain();
    assertThat(market.environment().published())
        .extracting(Notice::type)
        .contains("invitation.accepted", "agreement.signed", "partner.people_changed");
  }

  @Test
  void a_text_that_is_another_than_was_read_is_not_signed_and_nobody_joined() {
    String id = guests.invited("P-1", "admin");
    Map<String, Object> body = Guests.body("ada@nordlicht.de", "ada");
    body.put("signature", guests.signature(id));
    market.publish(Market.with("30 days' notice", "60 days' notice"));

    Answer refused = market.environment().nobody().post(guests.link(id, "P-1", 1), body);

    assertThat(refused.status()).isEqualTo(409);
    assertThat(guests.people("P-1")).isEmpty();
    assertThat(guests.listed(id).path("state").asString()).isEqualTo("OPEN");
  }

  @Test
  void one_mailbox_at_two_identity_providers_is_two_people_that_were_each_invited() {
    String first = guests.invited("P-1", "member");
    String second = guests.invited("P-1", "member", "second");

    guests.accept(guests.link(first, "P-1", 1), "ada@nordlicht.de", "login.one|ada");
    guests.accept(guests.link(second, "P-1", 1), "ada@nordlicht.de", "login.two|ada");

    assertThat(guests.people("P-1")).containsExactlyInAnyOrder("login.one|ada", "login.two|ada");
  }

  @Test
  void one_person_at_two_partners_is_one_of_the_people_of_each() {
    String here = guests.invited("P-1", "member");
    String there = guests.invited("P-2", "member");

    guests.accept(guests.link(here, "P-1", 1), "ada@nordlicht.de", "ada");
    guests.accept(guests.link(there, "P-2", 1), "ada@nordlicht.de", "ada");

    assertThat(guests.people("P-1")).containsExactly("ada");
    assertThat(guests.people("P-2")).containsExactly("ada");
  }
}
