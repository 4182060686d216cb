package io.entente.partners;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.testkit.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the rules make of an application, and whether the company is a partner already. */
class ScreeningTest {
  private final Applicants applicants = new Applicants();
  private final Market market = applicants.market();

  @AfterEach
  void close() {
    applicants.close();
  }

  @Test
  void what_no_rule_is_about_waits_for_a_person_and_has_somebody_at_the_vendor() {
    String id = applicants.applied("ada@nordlicht.de");

    Answer application = applicants.read(id);

    assertThat(application.text("/state")).isEqualTo("IN_REVIEW");
    assertThat(application.text("/screening/reason")).isEqualTo("NO_RULE");
    assertThat(application.text("/channelManager")).isEqualTo("channel-manager");
    assertThat(applicants.listed("IN_REVIEW")).containsExactly(id);
    assertThat(applicants.listed("RECEIVED")).isEmpty();
  }

  @Test
  void a_company_that_is_a_partner_already_is_found_under_another_spelling() {
    applicants.partner("P-1", "NORDLICHT-SYSTEMS G.m.b.H.");
    applicants.partner("P-2", "Molkerei Alpental eG");

    Answer application = applicants.read(applicants.applied("ada@nordlicht.de"));

    assertThat(application.text("/screening/reason")).isEqualTo("KNOWN_PARTNER");
    assertThat(application.text("/screening/text/en")).contains("partner");
    assertThat(application.body().path("similar").toString()).isEqualTo("[\"P-1\"]");
  }

  @Test
  void one_number_in_a_register_is_one_company_whatever_it_is_called() {
    String first =
        applicants
            .apply(Applicants.registered("ada@nordlicht.de", "HRB 123456 B"))
            .text("/applicationId");
    market.drain();
    applicants.decide(first, "approve", Map.of("partnerId", "P-7"));
    market.drain();

    Map<String, Object> again = Applicants.registered("eve@suedstern.de", "hrb 123456 b");
    again.put("company", Applicants.withNumber("Suedstern Handel AG", "hrb 123456 b"));
    Answer application = applicants.read(applicants.apply(again).text("/applicationId"));
    Map<String, Object> other = Applicants.registered("ben@suedstern.de", "HRB 654321 B");
    other.put("company", Applicants.withNumber("Suedstern Handel AG", "HRB 654321 B"));

    assertThat(application.text("/screening/reason")).isEqualTo("KNOWN_PARTNER");
    assertThat(application.body().path("similar").toString()).isEqualTo("[\"P-7\"]");
    assertThat(
            applicants
                .read(applicants.apply(other).text("/applicationId"))
                .text("/screening/reason"))
        .isEqualTo("NO_RULE");
  }

  @Test
  void a_partner_that_left_stands_in_nobodys_way() {
    applicants.partner("P-1", "Nordlicht Systems GmbH");
    applicants.partner("P-1", "Nordlicht Systems GmbH", "terminated");

    assertThat(applicants.read(applicants.applied("ada@nordlicht.de")).text("/screening/reason"))
        .isEqualTo("NO_RULE");
  }

  @Test
  void a_public_mailbox_is_no_companys() {
    assertThat(applicants.read(applicants.applied("ada@gmail.com")).text("/screening/reason"))
        .isEqualTo("UNCONFIRMED_MAILBOX");
  }

  @Test
  void the_programs_rules_decline_and_approve_by_themselves() {
    market.publish(
        Market.with(
            "    - id: already-partner\n",
            """
                - id: not-there
                  when: "'US' in application.territories"
                  verdict: DECLINED
                  reason: OUT_OF_TERRITORY
                  text: {en: We do not sell there., de: Dort verkaufen wir nicht.}
                - id: welcome
                  when: application.ownMailbox && application.knownPartner == ''
                  verdict: APPROVED
                  reason: FITS
                  text: {en: Welcome., de: Willkommen.}
                - id: already-partner
            """));
    Map<String, Object> there = Applicants.application("eve@nordlicht.de");
    there.put("territories", List.of("US"));

    String declined = applicants.apply(there).text("/applicationId");
    String approved = applicants.applied("ada@nordlicht.de");

    assertThat(applicants.read(declined).text("/state")).isEqualTo("DECLINED");
    assertThat(applicants.read(declined).text("/screening/text/de"))
        .isEqualTo("Dort verkaufen wir nicht.");
    assertThat(applicants.read(approved).text("/state")).isEqualTo("APPROVED");
    Answer partner =
        market
            .as("channel-manager")
            .get("/v1/partners/" + applicants.read(approved).text("/partnerId"));
    assertThat(partner.text("/name")).isEqualTo("Nordlicht Systems GmbH");
    assertThat(partner.body().path("agreementSigned").asBoolean(true)).isFalse();
  }

  @Test
  void a_screening_rule_that_asks_for_what_is_not_known_is_refused_at_its_place() {
    Answer checked =
        Applicants.refusedProgram("application.knownPartner == 'same'", "application.revenue > 5");

    assertThat(checked.toString()).contains("/recruiting/screening/0/when");
  }
}
