package io.entente.partners;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.testkit.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the link of an invitation opens, and for whom. */
class InvitationLinkTest {
  private final Guests guests = new Guests();
  private final Market market = guests.market();

  @AfterEach
  void close() {
    guests.close();
  }

  @Test
  void whoever_was_forwarded_the_mail_is_not_let_in_and_the_vendor_knows() {
    String id = guests.invited("P-1", "member");

    Answer refused = guests.accept(guests.link(id, "P-1", 1), "eve@elsewhere.de", "eve");

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text("/detail")).contains("another mailbox").doesNotContain("ada@");
    assertThat(guests.refusal(id)).isEqualTo("FORWARDED");
    assertThat(guests.people("P-1")).isEmpty();
    assertThat(guests.accept(guests.link(id, "P-1", 1), "ADA@nordlicht.de", "ada").status())
        .isEqualTo(200);
  }

  @Test
  void one_that_was_used_is_nobody_elses_and_the_same_persons_still() {
    String id = guests.invited("P-1", "member");
    Answer first = guests.accept(guests.link(id, "P-1", 1), "ada@nordlicht.de", "ada");

    assertThat(
            guests
                .accept(guests.link(id, "P-1", 1), "ada@nordlicht.de", "other-issuer|ada")
                .status())
        .isEqualTo(404);
    assertThat(guests.refusal(id)).isEqualTo("REUSED");
    assertThat(guests.accept(guests.link(id, "P-1", 1), "ada@nordlicht.de", "ada").body())
        .isEqualTo(first.body());
    assertThat(guests.people("P-1")).containsExactly("ada");
    assertThat(market.environment().nobody().get(guests.link(id, "P-1", 1)).status())
        .isEqualTo(404);
  }

  @Test
  void one_that_is_too_old_opens_nothing() {
    String id = guests.invited("P-1", "member");
    market.on(market.today().plusDays(15));

    assertThat(guests.accept(guests.link(id, "P-1", 1), "ada@nordlicht.de", "ada").status())
        .isEqualTo(404);
    assertThat(guests.refusal(id)).isEqualTo("EXPIRED");
    assertThat(guests.listed(id).path("state").asString()).isEqualTo("EXPIRED");
    assertThat(guests.people("P-1")).isEmpty();
  }

  @Test
  void one_that_was_withdrawn_opens_nothing_and_one_that_was_accepted_is_not_withdrawn() {
    String id = guests.invited("P-1", "member");
    assertThat(guests.command(id, "withdraw", "1").text("/state")).isEqualTo("WITHDRAWN");
    assertThat(guests.command(id, "withdraw", "2").text("/state")).isEqualTo("WITHDRAWN");
    String other = guests.invited("P-1", "member", "second");
    guests.accept(guests.link(other, "P-1", 1), "ada@nordlicht.de", "ada");

    assertThat(guests.accept(guests.link(id, "P-1", 1), "ada@nordlicht.de", "ada").status())
        .isEqualTo(404);
    assertThat(guests.refusal(id)).isEqualTo("WITHDRAWN");
    assertThat(guests.command(other, "withdraw", "3").status()).isEqualTo(409);
    assertThat(guests.command(id, "resend", "4").status()).isEqualTo(409);
  }

  @Test
  void with_another_mail_the_link_before_is_void_and_the_time_begins_anew() {
    String id = guests.invited("P-1", "member");
    market.on(market.today().plusDays(13));

    Answer again = guests.command(id, "resend", "r-1");
    assertThat(guests.command(id, "resend", "r-1").body()).isEqualTo(again.body());
    market.on(market.today().plusDays(10));

    assertThat(again.body().path("sent").asInt()).isEqualTo(2);
    assertThat(guests.accept(guests.link(id, "P-1", 1), "ada@nordlicht.de", "ada").status())
        .isEqualTo(404);
    assertThat(guests.refusal(id)).isEqualTo("REPLACED");
    assertThat(guests.accept(guests.link(id, "P-1", 2), "ada@nordlicht.de", "ada").status())
        .isEqualTo(200);
  }

  @Test
  void whoever_holds_a_link_that_opens_nothing_is_told_the_same_whatever_it_is() {
    String used = guests.invited("P-1", "member");
    guests.accept(guests.link(used, "P-1", 1), "ada@nordlicht.de", "ada");
    String withdrawn = guests.invited("P-1", "member", "second");
    guests.command(withdrawn, "withdraw", "w");

    Answer one = guests.accept(guests.link(used, "P-1", 1), "eve@elsewhere.de", "eve");
    Answer other = guests.accept(guests.link(withdrawn, "P-1", 1), "eve@elsewhere.de", "eve");

    assertThat(one.text("/detail")).isEqualTo(other.text("/detail"));
    assertThat(one.status()).isEqualTo(other.status()).isEqualTo(404);
  }

  @Test
  void a_link_that_is_tried_without_end_waits() {
    String id = guests.invited("P-1", "member");
    for (int i = 0; i < 20; i++) {
      guests.accept(guests.link(id, "P-1", 1), "guess%d@nordlicht.de".formatted(i), "eve");
    }

    assertThat(guests.accept(guests.link(id, "P-1", 1), "ada@nordlicht.de", "eve").status())
        .isEqualTo(429);
    assertThat(guests.people("P-1")).isEmpty();
  }

  @Test
  void who_follows_the_link_sees_what_is_asked_and_not_the_mailbox() {
    String id = guests.invited("P-1", "admin");

    Answer form = market.environment().nobody().get(guests.link(id, "P-1", 1));

    assertThat(form.text("/vendor")).isEqualTo("aurora");
    assertThat(form.text("/partner")).isEqualTo("P-1");
    assertThat(form.body().path("mustSign").asBoolean()).isTrue();
    assertThat(form.text("/agreement/text/de")).contains("Partnerprogramm");
    assertThat(form.toString()).doesNotContain("ada@nordlicht.de");
  }
}
