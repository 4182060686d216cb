package io.entente.partners;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.kernel.PartnerId;
import io.entente.platform.events.Notice;
import io.entente.testkit.Answer;
import io.entente.testkit.Callers;
import io.entente.testkit.Client;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What partners' people are certified for, and what that counts for. */
class CertificationsTest {
  private static final LocalDate BEGIN = LocalDate.of(2026, 3, 1);

  private final Market market = new Market();

  @BeforeEach
  void partners() {
    market.publish(
        Market.with(
            "    - {tier: gold, fact: revenue, atLeast: 200000 USD}\n", "",
            "    - {tier: gold, fact: wonDeals, atLeast: 6}\n", "",
            "    - {tier: silver, fact: revenue, atLeast: 50000 USD}\n", "",
            "silver, fact: wonDeals, atLeast: 2", "silver, fact: certifiedPeople, atLeast: 1",
            "gold, fact: certifiedPeople, atLeast: 3", "gold, fact: certifiedPeople, atLeast: 2"));
    market.partner("P-1", "registered");
    market.partner("P-2", "registered");
    join("P-1", "ada");
    join("P-1", "ben");
  }

  @AfterEach
  void close() {
    market.close();
  }

  @Test
  void nobody_certifies_himself() {
    assertThat(own("P-1").put(path("P-1", "ada", "sales"), claim("2027-01-31")).status())
        .isEqualTo(403);

    Answer sent = own("P-1").put(path("P-1", "ada", "sales") + "/evidence", claim("2027-01-31"));

    assertThat(sent.text("/state")).isEqualTo("SUBMITTED");
    assertThat(own("P-1").put(path("P-1", "ada", "sales") + "/decision", approved()).status())
        .isEqualTo(403);
    market.drain();
    assertThat(counts("P-1")).isEmpty();
  }

  @Test
  void no_partner_sees_or_says_anything_of_anothers_people() {
    certify("P-1", "ada", "sales", "2027-01-31");

    assertThat(own("P-2").get("/v1/partners/P-1/certifications").status()).isEqualTo(404);
    assertThat(
            own("P-2").put(path("P-1", "ada", "sales") + "/evidence", claim("2027-01-31")).status())
        .isEqualTo(404);
    assertThat(own("P-1").get("/v1/partners/P-1/certifications").body().at("/data/0/userId"))
        .hasToString("\"ada\"");
  }

  @Test
  void what_no_certificate_can_say_is_refused_with_all_faults() {
    var wrong = claim("2026-03-02");
    wrong.put("issuedOn", "2026-03-05");

    Answer refused = vendor().put(path("P-1", "ada", "juggling"), wrong);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body().path("errors").findValuesAsString("pointer"))
        .containsExactly("path:certification", "/issuedOn", "/validUntil");
    assertThat(vendor().put(path("P-1", "nobody", "sales"), claim("2027-01-31")).status())
        .isEqualTo(404);
  }

  @Test
  void evidence_that_is_declined_says_why_and_may_be_followed_by_other_evidence() {
    own("P-1").put(path("P-1", "ada", "sales") + "/evidence", claim("2027-01-31"));

    Answer declined =
        vendor()
            .put(
                path("P-1", "ada", "sales") + "/decision",
                Map.of("verdict", "DECLINED", "reason", "It is somebody else's."));

    assertThat(declined.text("/state")).isEqualTo("DECLINED");
    assertThat(declined.text("/submission/declined")).isEqualTo("It is somebody else's.");
    assertThat(vendor().put(path("P-1", "ada", "sales") + "/decision", approved()).status())
        .isEqualTo(409);
    own("P-1").put(path("P-1", "ada", "sales") + "/evidence", claim("2027-02-28"));
    Answer approved = vendor().put(path("P-1", "ada", "sales") + "/decision", approved());
    assertThat(approved.text("/state")).isEqualTo("CERTIFIED");
    assertThat(approved.text("/grant/grantedBy")).isEqualTo("channel-manager-1");
    assertThat(approved.body().has("submission")).isFalse();
  }

  @Test
  void the_certificate_that_was_missing_promotes_at_once() {
    certify("P-1", "ada", "technical", "2027-01-31");
    assertThat(market.standing("P-1").tier()).isEqualTo("silver");

    certify("P-1", "ben", "sales", "2027-01-31");

    assertThat(market.standing("P-1").tier()).isEqualTo("gold");
    assertThat(counts("P-1"))
        .containsEntry("certifiedPeople", 2L)
        .containsEntry("certifiedPeople.technical", 1L)
        .containsEntry("certifiedPeople.sales.professional", 1L);
  }

  @Test
  void what_never_arrived_is_unknown_and_costs_no_tier() {
    market.partner("P-2", "gold");

    market.on(BEGIN.plusYears(2));

    assertThat(market.standing("P-2").tier()).isEqualTo("gold");
    assertThat(market.outcomes("P-2")).isEmpty();
    assertThat(market.tier("P-2").body().at("/measures/2").has("value")).isFalse();
  }

  @Test
  void a_certificate_that_is_taken_back_after_the_promotion_gives_notice_and_no_more() {
    gold();

    Answer revoked =
        vendor()
            .put(
                path("P-1", "ben", "sales") + "/revocation",
                Map.of("reason", "The exam was taken by somebody else."));
    market.drain();

    assertThat(revoked.text("/state")).isEqualTo("REVOKED");
    assertThat(market.standing("P-1").tier()).isEqualTo("gold");
    assertThat(market.tier("P-1").text("/keeping/lostOn")).isEqualTo("2026-05-30");
    certify("P-1", "ben", "sales", "2027-06-30");
    assertThat(market.outcomes("P-1")).endsWith("RECOVERED");
  }

  @Test
  void a_certificate_that_ends_gives_notice_on_the_day_after_its_last() {
    gold();

    market.on(LocalDate.of(2027, 1, 31));
    assertThat(market.outcomes("P-1")).endsWith("PROMOTED");
    market.on(LocalDate.of(2027, 2, 1));

    assertThat(market.outcomes("P-1")).endsWith("NOTICED");
    assertThat(market.tier("P-1").text("/says/en/0"))
        .isEqualTo(
            "By May 1, 2027 this keeps Gold: 2 certified people and 1 person with a technical"
                + " certificate.");
  }

  @Test
  void its_end_is_told_before_and_after_each_once_and_again_for_a_new_one() {
    certify("P-1", "ada", "sales", "2026-06-30");
    market.on(LocalDate.of(2026, 5, 30));
    assertThat(told("certification.expiring")).isZero();

    market.on(LocalDate.of(2026, 5, 31));
    market.on(LocalDate.of(2026, 6, 30));
    assertThat(told("certification.expiring")).isOne();
    assertThat(told("certification.expired")).isZero();
    market.on(LocalDate.of(2026, 7, 1));
    market.on(LocalDate.of(2026, 9, 1));

    assertThat(told("certification.expired")).isOne();
    certify("P-1", "ada", "sales", "2026-12-31");
    market.on(LocalDate.of(2027, 2, 1));
    assertThat(told("certification.expired")).isEqualTo(2);
  }

  @Test
  void a_certificate_follows_the_person_who_moves() {
    certify("P-1", "ada", "technical", "2027-01-31");
    join("P-2", "ada");

    vendor().delete("/v1/partners/P-1/people/ada");
    market.drain();

    assertThat(counts("P-2")).containsEntry("certifiedPeople", 1L);
    assertThat(market.standing("P-2").tier()).isEqualTo("silver");
    assertThat(market.tier("P-1").body().at("/measures/2/value").asLong(-1)).isZero();
    vendor().put(path("P-2", "ada", "technical") + "/revocation", Map.of("reason", "A mistake."));
    market.drain();
    assertThat(market.tier("P-2").body().at("/measures/2/value").asLong(-1)).isZero();
  }

  @Test
  void putting_the_same_certificate_again_tells_nobody() {
    certify("P-1", "ada", "sales", "2027-01-31");
    certify("P-1", "ada", "sales", "2027-01-31");

    assertThat(told("certification.issued")).isOne();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void whatever_the_order_in_which_it_is_told_and_however_often_all_ends_the_same(long seed) {
    vendor().put(path("P-1", "ada", "technical"), claim("2027-01-31"));
    vendor().put(path("P-1", "ben", "sales"), claim("2027-01-31"));
    vendor().delete("/v1/partners/P-1/people/ben");
    put("P-2", "ben");
    vendor().put(path("P-1", "ada", "technical") + "/revocation", Map.of("reason", "A mistake."));
    var notices = new ArrayList<>(notices());
    notices.addAll(List.copyOf(notices));
    Collections.shuffle(notices, new Random(seed));

    notices.forEach(notice -> market.in("partners", _ -> heard(notice)));

    assertThat(market.tier("P-1").body().at("/measures/2/value").asLong(-1)).isZero();
    assertThat(market.tier("P-2").body().at("/measures/2/value").asLong(-1)).isOne();
    assertThat(market.standing("P-2").tier()).isEqualTo("silver");
  }

  /** All that the counting hears of: who is certified, and whose people they are. */
  private List<Notice> notices() {
    var now = market.environment().clock().instant();
    var tenant = new io.entente.kernel.TenantId("aurora");
    return List.of(
        new Notice(tenant, "CERTIFICATES#ada", 1, "certification.issued", now),
        new Notice(tenant, "CERTIFICATES#ben", 1, "certification.issued", now),
        new Notice(tenant, "CERTIFICATES#ada", 2, "certification.revoked", now),
        new Notice(tenant, "PEOPLE#P-1", 3, "partner.people_changed", now),
        new Notice(tenant, "PEOPLE#P-2", 1, "partner.people_changed", now));
  }

  private Notice heard(Notice notice) {
    var tables = market.environment().platform().tables("partners");
    var clock = market.environment().clock();
    new CountCertified(
            new Tiers(tables, clock),
            new CertifiedPeople(tables, clock),
            new Journeys(tables, clock))
        .accept(notice);
    return notice;
  }

  private void gold() {
    certify("P-1", "ada", "technical", "2027-01-31");
    certify("P-1", "ben", "sales", "2027-01-31");
    assertThat(market.standing("P-1").tier()).isEqualTo("gold");
  }

  private void certify(String partner, String user, String certification, String until) {
    Answer put =
        market
            .environment()
            .as(Callers.program("aurora", "partners:write"))
            .put(path(partner, user, certification), claim(until));
    assertThat(put.text("/state")).isEqualTo("CERTIFIED");
    market.drain();
  }

  private void join(String partner, String user) {
    put(partner, user);
    market.drain();
  }

  private void put(String partner, String user) {
    Answer put =
        vendor()
            .put(
                "/v1/partners/%s/people/%s".formatted(partner, user),
                Map.of("name", user, "email", user + "@example.com", "role", "member"));
    assertThat(put.status()).isEqualTo(200);
  }

  private Map<String, Long> counts(String partner) {
    var counts = new HashMap<String, Long>();
    vendor()
        .get("/v1/partners/%s/certifications".formatted(new PartnerId(partner)))
        .body()
        .path("counts")
        .forEach(each -> counts.put(each.path("fact").asString(), each.path("value").asLong()));
    return counts;
  }

  private long told(String type) {
    return market.environment().published().stream()
        .filter(notice -> notice.type().equals(type))
        .count();
  }

  private Client vendor() {
    return market.as("channel-manager");
  }

  private Client own(String partner) {
    return market.environment().as(Callers.partner("aurora", partner, "partner-admin"));
  }

  private static String path(String partner, String user, String certification) {
    return "/v1/partners/%s/people/%s/certifications/%s".formatted(partner, user, certification);
  }

  private static Map<String, Object> claim(String validUntil) {
    return new HashMap<>(
        Map.of(
            "level", "professional",
            "issuer", "Aurora Academy",
            "issuedOn", "2026-02-01",
            "validUntil", validUntil,
            "evidence", "Certificate 4711"));
  }

  private static Map<String, Object> approved() {
    return Map.of("verdict", "APPROVED", "reason", "It is in the academy's list.");
  }
}
