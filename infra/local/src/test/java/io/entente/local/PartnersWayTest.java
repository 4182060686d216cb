package io.entente.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.accounts.AccountFunctions;
import io.entente.deals.DealFunctions;
import io.entente.partners.PartnerFunctions;
import io.entente.tenants.TenantFunctions;
import io.entente.testkit.Answer;
import io.entente.testkit.Callers;
import io.entente.testkit.Client;
import io.entente.testkit.TestEnvironment;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the signature to a higher tier and what it opens: all contexts together. */
class PartnersWayTest {
  private static final String TENANT = "aurora";

  private final TestEnvironment env = TestEnvironment.start();

  @BeforeEach
  void vendor() {
    env.add(TenantFunctions.compose(env.platform(), env.provisioning()));
    env.add(PartnerFunctions.compose(env.platform()));
    env.add(AccountFunctions.compose(env.platform()));
    env.add(DealFunctions.compose(env.platform()));
    env.as(Callers.operator())
        .key("t")
        .post("/v1/tenants", Map.of("tenantId", TENANT, "name", "Aurora", "edition", "standard"));
    env.as(Callers.member(TENANT, "tenant-admin"))
        .put(
            "/v1/partners/P-1",
            Map.of(
                "name", "P-1",
                "type", "reseller",
                "state", "active",
                "tier", "registered",
                "territories", List.of("DE"),
                "productFamilies", List.of("analytics", "security"),
                "agreementSigned", false));
    env.drain();
  }

  @AfterEach
  void close() {
    assertThat(env.deadLetters()).isEmpty();
    env.close();
  }

  @Test
  void registration_is_closed_before_the_signature_and_open_the_moment_it_is_there() {
    Answer before = register("Kiebitzhof Molkerei GmbH", "analytics");
    assertThat(before.text("/status")).isEqualTo("REJECTED");
    assertThat(before.text("/decision/reason/code")).isEqualTo("PARTNER_NOT_ELIGIBLE");
    assertThat(before.body().at("/decision").toString()).contains("partner.agreementSigned");

    sign();

    assertThat(register("Kiebitzhof Molkerei GmbH", "analytics").text("/status"))
        .isEqualTo("APPROVED");
  }

  @Test
  void what_a_tier_opens_is_open_with_the_win_that_earns_it_and_what_was_decided_stays() {
    sign();
    Answer first = register("Kiebitzhof Molkerei GmbH", "analytics");
    Answer second = register("Nordsee Werft AG", "analytics");
    Answer before = register("Hafenkontor Altona GmbH", "security");
    assertThat(before.text("/decision/reason/code")).isEqualTo("NOT_AUTHORISED_PRODUCT");

    won(first);
    won(second);
    env.drain();

    assertThat(register("Hafenkontor Altona GmbH", "security").text("/status"))
        .isEqualTo("APPROVED");
    assertThat(partner().get("/v1/deals/" + before.text("/dealId")).text("/status"))
        .isEqualTo("REJECTED");
    assertThat(partner().get("/v1/partners/P-1/tier").text("/tier")).isEqualTo("silver");
  }

  private void sign() {
    Client admin = env.as(Callers.partner(TENANT, "P-1", "partner-admin"));
    Answer read = admin.get("/v1/partners/P-1/agreement");
    admin.put(
        "/v1/partners/P-1/agreement/signature",
        Map.of(
            "version",
            read.text("/current/version"),
            "language",
            "en",
            "hash",
            read.text("/current/hash/en"),
            "name",
            "Ada Example"));
  }

  private Client partner() {
    return env.as(Callers.partner(TENANT, "P-1"));
  }

  private Answer register(String company, String family) {
    return partner()
        .key(UUID.randomUUID().toString())
        .post(
            "/v1/deals",
            Map.of(
                "endCustomer", Map.of("legalName", company, "country", "DE"),
                "products", List.of(family),
                "estimatedValue", Map.of("amountMinor", 4_800_000, "currency", "EUR"),
                "expectedCloseDate", "2026-05-01",
                "contact", Map.of("name", "Ada Example", "email", "ada@example.com")));
  }

  private void won(Answer deal) {
    env.as(Callers.member(TENANT, "channel-manager"))
        .key(UUID.randomUUID().toString())
        .header("If-Match", "\"1\"")
        .post(
            "/v1/deals/%s/close-won".formatted(deal.text("/dealId")),
            Map.of(
                "amount", Map.of("amountMinor", 3_000_000, "currency", "EUR"), "on", "2026-02-28"));
  }
}
