package io.entente.partners;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.testkit.Answer;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a person makes of an application. */
class DecidingTest {
  private final Applicants applicants = new Applicants();
  private final Market market = applicants.market();

  @AfterEach
  void close() {
    applicants.close();
  }

  @Test
  void an_approved_applicant_is_a_partner_that_has_to_sign() {
    String id = applicants.applied("ada@nordlicht.de");

    Answer approved = applicants.decide(id, "approve", Map.of("partnerId", "P-7"));

    assertThat(approved.text("/state")).isEqualTo("APPROVED");
    assertThat(approved.text("/decidedBy")).isEqualTo("channel-manager-1");
    Answer partner = market.as("channel-manager").get("/v1/partners/P-7");
    assertThat(partner.text("/state")).isEqualTo("active");
    assertThat(partner.text("/tier")).isEqualTo("registered");
    assertThat(partner.text("/contacts/0/email")).isEqualTo("ada@nordlicht.de");
    assertThat(market.standing("P-7").agreementSigned()).isFalse();
    assertThat(applicants.decide(id, "approve", Map.of("partnerId", "P-7")).body())
        .isEqualTo(approved.body());
    assertThat(applicants.decide(id, "approve", Map.of("partnerId", "P-8")).status())
        .isEqualTo(409);
    assertThat(applicants.decide(id, "decline", Map.of("note", "No.")).status()).isEqualTo(409);
  }

  @Test
  void who_applied_is_invited_as_the_new_partners_administrator() {
    applicants.decide(
        applicants.applied("ada@nordlicht.de"), "approve", Map.of("partnerId", "P-7"));
    market.drain();

    Answer invitations = market.as("channel-manager").get("/v1/partners/P-7/invitations");

    assertThat(invitations.text("/data/0/email")).isEqualTo("ada@nordlicht.de");
    assertThat(invitations.text("/data/0/role")).isEqualTo("admin");
    assertThat(invitations.text("/data/0/state")).isEqualTo("OPEN");
    assertThat(invitations.body().path("data").size()).isOne();
  }

  @Test
  void an_id_that_another_partner_has_is_not_given_again_and_nothing_is_decided() {
    applicants.partner("P-7", "Molkerei Alpental eG");
    String id = applicants.applied("ada@nordlicht.de");

    Answer refused = applicants.decide(id, "approve", Map.of("partnerId", "P-7"));

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text("/detail")).contains("P-7");
    assertThat(applicants.read(id).text("/state")).isEqualTo("IN_REVIEW");
  }

  @Test
  void a_vendor_that_declined_can_change_its_mind() {
    String id = applicants.applied("ada@nordlicht.de");
    Answer declined = applicants.decide(id, "decline", Map.of("note", "Enough resellers there."));

    assertThat(declined.text("/note")).isEqualTo("Enough resellers there.");
    assertThat(applicants.listed("DECLINED")).containsExactly(id);
    assertThat(applicants.decide(id, "approve", Map.of()).text("/state")).isEqualTo("APPROVED");
  }
}
