package io.entente.partners;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.platform.events.Notice;
import io.entente.testkit.Answer;
import io.entente.testkit.Callers;
import io.entente.testkit.Client;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What partners sign. */
class AgreementTest {
  private final Market market = new Market();

  @BeforeEach
  void partner() {
    market.unsigned("P-1");
    market.unsigned("P-2");
  }

  @AfterEach
  void close() {
    market.close();
  }

  @Test
  void nobody_signs_for_another_partner_nor_the_vendor_for_its_partners() {
    Map<String, String> read = read("P-1");

    assertThat(sign(admin("P-2"), "P-1", read).status()).isEqualTo(404);
    assertThat(sign(market.as("tenant-admin"), "P-1", read).status()).isEqualTo(403);
    assertThat(
            sign(market.environment().as(Callers.partner("aurora", "P-1")), "P-1", read).status())
        .isEqualTo(403);
    assertThat(market.standing("P-1").agreementSigned()).isFalse();
  }

  @Test
  void a_text_that_is_another_than_was_read_is_not_signed() {
    Map<String, String> read = read("P-1");
    market.publish(Market.with("30 days' notice", "60 days' notice"));

    Answer refused = sign(admin("P-1"), "P-1", read);

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text("/detail")).contains("another wording").contains("2026-1");
    assertThat(market.standing("P-1").agreementSigned()).isFalse();
  }

  @Test
  void where_the_program_has_none_there_is_none_to_sign() {
    Map<String, String> read = read("P-1");
    market.publish(
        Market.with("  - version: 2026-1\n", "  - version: 2026-1\n    partnerTypes: [isv]\n"));

    assertThat(sign(admin("P-1"), "P-1", read).text("/detail")).contains("Ask the vendor");
    Answer none = admin("P-1").get("/v1/partners/P-1/agreement");
    assertThat(none.body().path("toSign").asBoolean()).isFalse();
    assertThat(none.body().has("current")).isFalse();
  }

  @Test
  void what_is_signed_counts_from_that_moment_and_says_who_when_and_what() {
    Map<String, String> read = read("P-1");

    Answer signed = sign(admin("P-1"), "P-1", read);

    assertThat(signed.status()).isEqualTo(200);
    assertThat(signed.body().path("toSign").asBoolean()).isFalse();
    assertThat(signed.text("/signed/hash")).isEqualTo(read.get("hash"));
    assertThat(signed.text("/signed/name")).isEqualTo("Ada Example");
    assertThat(signed.text("/signed/signedBy")).isEqualTo("partner-admin-of-P-1");
    assertThat(signed.text("/signed/signedAt")).isEqualTo("2026-03-01T09:30:00Z");
    assertThat(market.standing("P-1").agreementSigned()).isTrue();
    assertThat(market.standing("P-2").agreementSigned()).isFalse();
    assertThat(admin("P-1").get("/v1/partners/P-1/agreement").body()).isEqualTo(signed.body());
  }

  @Test
  void signing_again_changes_nothing_whoever_does_it() {
    Map<String, String> read = read("P-1");
    Answer first = sign(admin("P-1"), "P-1", read);
    var again = new HashMap<>(read);
    again.put("name", "Somebody Else");

    assertThat(sign(admin("P-1"), "P-1", again).body()).isEqualTo(first.body());
    market.drain();
    assertThat(market.environment().published())
        .extracting(Notice::type)
        .containsOnlyOnce("agreement.signed");
  }

  @Test
  void a_later_version_asks_again_and_closes_nothing_meanwhile() {
    sign(admin("P-1"), "P-1", read("P-1"));

    market.publish(Market.with("version: 2026-1", "version: 2027-1"));

    Answer asked = admin("P-1").get("/v1/partners/P-1/agreement");
    assertThat(asked.body().path("toSign").asBoolean()).isTrue();
    assertThat(asked.text("/signed/version")).isEqualTo("2026-1");
    assertThat(market.standing("P-1").agreementSigned()).isTrue();
    assertThat(sign(admin("P-1"), "P-1", read("P-1")).text("/signed/version")).isEqualTo("2027-1");
  }

  @Test
  void a_vendor_that_puts_the_partner_as_unsigned_unsigns_nothing() {
    sign(admin("P-1"), "P-1", read("P-1"));

    market.unsigned("P-1");

    assertThat(market.standing("P-1").agreementSigned()).isTrue();
  }

  /** The English text as one of the partner's administrators reads it, and would sign it. */
  private Map<String, String> read(String partner) {
    Answer answer = admin(partner).get("/v1/partners/%s/agreement".formatted(partner));
    return Map.of(
        "version",
        answer.text("/current/version"),
        "language",
        "en",
        "hash",
        answer.text("/current/hash/en"),
        "name",
        "Ada Example");
  }

  private Client admin(String partner) {
    return market.environment().as(Callers.partner("aurora", partner, "partner-admin"));
  }

  private static Answer sign(Client client, String partner, Map<String, String> text) {
    return client.put("/v1/partners/%s/agreement/signature".formatted(partner), text);
  }
}
