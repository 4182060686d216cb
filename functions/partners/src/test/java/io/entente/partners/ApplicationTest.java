package io.entente.partners;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.platform.events.Notice;
import io.entente.testkit.Answer;
import io.entente.testkit.Client;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How companies apply, and what becomes of it. */
class ApplicationTest {
  private final Market market = new Market();
  private String path = "";

  @BeforeEach
  void link() {
    path = renewed("first");
  }

  @AfterEach
  void close() {
    market.close();
  }

  @Test
  void anybody_can_apply_and_nobody_can_look() {
    String id = applied("ada@nordlicht.de");

    assertThat(market.environment().nobody().get("/v1/applications/" + id).status()).isEqualTo(401);
    assertThat(market.environment().nobody().get("/v1/applications").status()).isEqualTo(401);
  }

  @Test
  void a_link_that_was_renewed_opens_nothing_any_more() {
    String old = path;
    path = renewed("second");

    assertThat(apply(old, application("ada@nordlicht.de")).status()).isEqualTo(404);
    assertThat(market.environment().nobody().get(old).text("/detail")).contains("opens nothing");
    assertThat(apply(path, application("ada@nordlicht.de")).status()).isEqualTo(202);
  }

  @Test
  void who_does_not_agree_or_asks_for_a_type_that_there_is_not_is_told_so() {
    Map<String, Object> without = application("ada@nordlicht.de");
    without.put("consent", false);
    Answer disagreed = market.environment().nobody().sendingAnything().post(path, without);
    assertThat(disagreed.text("/errors/0/pointer")).isEqualTo("/consent");
    market.publish(
        Market.with(
            "  - {id: referral, name: {en: Referral partner, de: Empfehlungspartner}}\n", ""));
    Map<String, Object> referral = application("ada@nordlicht.de");
    referral.put("type", "referral");

    Answer refused = apply(path, referral);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.text("/errors/0/pointer")).isEqualTo("/type");
  }

  @Test
  void whoever_applies_without_end_waits() {
    IntStream.range(0, 60).forEach(i -> apply(path, application("a%d@nordlicht.de".formatted(i))));

    Answer refused = apply(path, application("last@nordlicht.de"));

    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.header("Retry-After")).isPresent();
  }

  @Test
  void the_answer_does_not_tell_a_partner_from_a_stranger() {
    partner("P-1", "Nordlicht Systems GmbH");

    Answer known = apply(path, application("ada@nordlicht.de"));
    Map<String, Object> other = application("ben@suedstern.de");
    other.put("company", company("Suedstern Handel AG", "https://suedstern.de"));
    Answer stranger = apply(path, other);

    assertThat(known.status()).isEqualTo(stranger.status()).isEqualTo(202);
    assertThat(known.body().propertyNames()).isEqualTo(stranger.body().propertyNames());
  }

  @Test
  void the_same_person_applies_once_and_the_first_word_stands() {
    String first = applied("ada@nordlicht.de");
    Map<String, Object> again = application("ADA@nordlicht.de");
    again.put("company", company("Somebody Else Ltd", "https://else.com"));

    assertThat(apply(path, again).text("/applicationId")).isEqualTo(first);
    market.drain();

    assertThat(read(first).text("/company/legalName")).isEqualTo("Nordlicht Systems GmbH");
    assertThat(events()).containsOnlyOnce("application.received");
  }

  @Test
  void what_no_rule_is_about_waits_for_a_person_and_has_somebody_at_the_vendor() {
    String id = applied("ada@nordlicht.de");

    Answer application = read(id);

    assertThat(application.text("/state")).isEqualTo("IN_REVIEW");
    assertThat(application.text("/screening/reason")).isEqualTo("NO_RULE");
    assertThat(application.text("/channelManager")).isEqualTo("channel-manager");
    assertThat(listed("IN_REVIEW")).containsExactly(id);
    assertThat(listed("RECEIVED")).isEmpty();
  }

  @Test
  void a_company_that_is_a_partner_already_is_found_under_another_spelling() {
    partner("P-1", "NORDLICHT-SYSTEMS G.m.b.H.");
    partner("P-2", "Molkerei Alpental eG");

    Answer application = read(applied("ada@nordlicht.de"));

    assertThat(application.text("/screening/reason")).isEqualTo("KNOWN_PARTNER");
    assertThat(application.text("/screening/text/en")).contains("partner");
    assertThat(application.body().path("similar").toString()).isEqualTo("[\"P-1\"]");
  }

  @Test
  void one_number_in_a_register_is_one_company_whatever_it_is_called() {
    String first =
        apply(path, registered("ada@nordlicht.de", "HRB 123456 B")).text("/applicationId");
    market.drain();
    decide(first, "approve", Map.of("partnerId", "P-7"));
    market.drain();

    Map<String, Object> again = registered("eve@suedstern.de", "hrb 123456 b");
    again.put("company", withNumber("Suedstern Handel AG", "hrb 123456 b"));
    Answer application = read(apply(path, again).text("/applicationId"));
    Map<String, Object> other = registered("ben@suedstern.de", "HRB 654321 B");
    other.put("company", withNumber("Suedstern Handel AG", "HRB 654321 B"));

    assertThat(application.text("/screening/reason")).isEqualTo("KNOWN_PARTNER");
    assertThat(application.body().path("similar").toString()).isEqualTo("[\"P-7\"]");
    assertThat(read(apply(path, other).text("/applicationId")).text("/screening/reason"))
        .isEqualTo("NO_RULE");
  }

  @Test
  void a_partner_that_left_stands_in_nobodys_way() {
    partner("P-1", "Nordlicht Systems GmbH");
    partner("P-1", "Nordlicht Systems GmbH", "terminated");

    assertThat(read(applied("ada@nordlicht.de")).text("/screening/reason")).isEqualTo("NO_RULE");
  }

  @Test
  void a_public_mailbox_is_no_companys() {
    assertThat(read(applied("ada@gmail.com")).text("/screening/reason"))
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
    Map<String, Object> there = application("eve@nordlicht.de");
    there.put("territories", List.of("US"));

    String declined = apply(path, there).text("/applicationId");
    String approved = applied("ada@nordlicht.de");

    assertThat(read(declined).text("/state")).isEqualTo("DECLINED");
    assertThat(read(declined).text("/screening/text/de")).isEqualTo("Dort verkaufen wir nicht.");
    assertThat(read(approved).text("/state")).isEqualTo("APPROVED");
    Answer partner =
        market.as("channel-manager").get("/v1/partners/" + read(approved).text("/partnerId"));
    assertThat(partner.text("/name")).isEqualTo("Nordlicht Systems GmbH");
    assertThat(partner.body().path("agreementSigned").asBoolean(true)).isFalse();
  }

  @Test
  void an_approved_applicant_is_a_partner_that_has_to_sign() {
    String id = applied("ada@nordlicht.de");

    Answer approved = decide(id, "approve", Map.of("partnerId", "P-7"));

    assertThat(approved.text("/state")).isEqualTo("APPROVED");
    assertThat(approved.text("/decidedBy")).isEqualTo("channel-manager-1");
    Answer partner = market.as("channel-manager").get("/v1/partners/P-7");
    assertThat(partner.text("/state")).isEqualTo("active");
    assertThat(partner.text("/tier")).isEqualTo("registered");
    assertThat(partner.text("/contacts/0/email")).isEqualTo("ada@nordlicht.de");
    assertThat(market.standing("P-7").agreementSigned()).isFalse();
    assertThat(decide(id, "approve", Map.of("partnerId", "P-7")).body()).isEqualTo(approved.body());
    assertThat(decide(id, "approve", Map.of("partnerId", "P-8")).status()).isEqualTo(409);
    assertThat(decide(id, "decline", Map.of("note", "No.")).status()).isEqualTo(409);
  }

  @Test
  void who_applied_is_invited_as_the_new_partners_administrator() {
    decide(applied("ada@nordlicht.de"), "approve", Map.of("partnerId", "P-7"));
    market.drain();

    Answer invitations = market.as("channel-manager").get("/v1/partners/P-7/invitations");

    assertThat(invitations.text("/data/0/email")).isEqualTo("ada@nordlicht.de");
    assertThat(invitations.text("/data/0/role")).isEqualTo("admin");
    assertThat(invitations.text("/data/0/state")).isEqualTo("OPEN");
    assertThat(invitations.body().path("data").size()).isOne();
  }

  @Test
  void an_id_that_another_partner_has_is_not_given_again_and_nothing_is_decided() {
    partner("P-7", "Molkerei Alpental eG");
    String id = applied("ada@nordlicht.de");

    Answer refused = decide(id, "approve", Map.of("partnerId", "P-7"));

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text("/detail")).contains("P-7");
    assertThat(read(id).text("/state")).isEqualTo("IN_REVIEW");
  }

  @Test
  void a_vendor_that_declined_can_change_its_mind() {
    String id = applied("ada@nordlicht.de");
    Answer declined = decide(id, "decline", Map.of("note", "Enough resellers there."));

    assertThat(declined.text("/note")).isEqualTo("Enough resellers there.");
    assertThat(listed("DECLINED")).containsExactly(id);
    assertThat(decide(id, "approve", Map.of()).text("/state")).isEqualTo("APPROVED");
  }

  @Test
  void a_screening_rule_that_asks_for_what_is_not_known_is_refused_at_its_place() {
    Answer checked =
        refusedProgram("application.knownPartner == 'same'", "application.revenue > 5");

    assertThat(checked.toString()).contains("/recruiting/screening/0/when");
  }

  @Test
  void a_list_goes_on_where_its_page_ended() {
    List<String> ids =
        IntStream.range(0, 5).mapToObj(i -> applied("a%d@nordlicht.de".formatted(i))).toList();

    Answer first = market.as("auditor").get("/v1/applications?limit=3");
    Answer rest =
        market.as("auditor").get("/v1/applications?limit=3&cursor=" + first.text("/nextCursor"));

    assertThat(ids(first)).hasSize(3);
    assertThat(ids(rest)).hasSize(2).doesNotContainAnyElementsOf(ids(first));
    assertThat(ids).containsAll(ids(first)).containsAll(ids(rest));
  }

  private Answer refusedProgram(String from, String to) {
    return switch (io.entente.program.publish.ProgramCompiler.compile(Market.with(from, to))) {
      case io.entente.kernel.Outcome.Done<?> _ -> throw new AssertionError("it was taken");
      case io.entente.kernel.Outcome.Refused<?>(var problem) ->
          new Answer(400, Map.of(), io.entente.platform.json.Json.MAPPER.valueToTree(problem));
    };
  }

  private String renewed(String key) {
    Answer answer = market.as("tenant-admin").key(key).post("/v1/application-link", "");
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    return answer.text("/path");
  }

  private Answer apply(String to, Map<String, Object> application) {
    Client anybody = market.environment().nobody();
    return anybody.post(to, application);
  }

  private String applied(String email) {
    Answer answer = apply(path, application(email));
    assertThat(answer.status()).as(answer.toString()).isEqualTo(202);
    market.drain();
    return answer.text("/applicationId");
  }

  private static Map<String, Object> application(String email) {
    return new HashMap<>(
        Map.of(
            "company", company("Nordlicht Systems GmbH", "https://www.nordlicht.de"),
            "applicant", Map.of("name", "Ada Example", "email", email, "language", "de"),
            "type", "reseller",
            "territories", List.of("DE", "AT"),
            "consent", true));
  }

  private static Map<String, Object> registered(String email, String number) {
    Map<String, Object> application = application(email);
    application.put("company", withNumber("Nordlicht Systems GmbH", number));
    return application;
  }

  private static Map<String, Object> withNumber(String name, String number) {
    return Map.of("legalName", name, "country", "DE", "registryId", number);
  }

  private static Map<String, Object> company(String name, String website) {
    return Map.of("legalName", name, "country", "DE", "website", website);
  }

  private Answer read(String id) {
    market.drain();
    Answer answer = market.as("auditor").get("/v1/applications/" + id);
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    return answer;
  }

  private Answer decide(String id, String how, Map<String, Object> body) {
    return market
        .as("channel-manager")
        .key(how + body.hashCode())
        .post("/v1/applications/%s/%s".formatted(id, how), body);
  }

  private List<String> listed(String state) {
    return ids(market.as("auditor").get("/v1/applications?state=" + state));
  }

  private static List<String> ids(Answer page) {
    return page.body()
        .path("data")
        .valueStream()
        .map(each -> each.path("applicationId").asString())
        .toList();
  }

  private List<String> events() {
    return market.environment().published().stream().map(Notice::type).toList();
  }

  private void partner(String id, String name) {
    partner(id, name, "active");
  }

  private void partner(String id, String name, String state) {
    Answer put =
        market
            .as("channel-manager")
            .put(
                "/v1/partners/" + id,
                Map.of(
                    "name",
                    name,
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
                    true,
                    "country",
                    "DE"));
    assertThat(put.status()).as(put.toString()).isEqualTo(200);
    market.drain();
  }
}
