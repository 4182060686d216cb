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

/** Companies of one group that bear one name: all contexts together. */
class GroupedAccountsTest {
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
    List.of("P-1", "P-2", "P-3").forEach(this::partner);
    account(
        "A-1",
        Map.of("legalName", "Seeadler Reederei AG", "country", "DE", "standing", "customer"));
    account(
        "A-2",
        Map.of(
            "legalName", "Seeadler Reederei GmbH",
            "country", "DE",
            "standing", "prospect",
            "parentAccountId", "A-1"));
    env.drain();
  }

  @AfterEach
  void close() {
    assertThat(env.deadLetters()).isEmpty();
    env.close();
  }

  @Test
  void a_deal_for_the_subsidiary_is_not_the_parents() {
    Answer deal = register("P-1", "Seeadler Reederei GmbH");

    assertThat(deal.text("/status")).as(deal.toString()).isEqualTo("APPROVED");
    assertThat(register("P-2", "Seeadler Reederei AG").text("/decision/reason/code"))
        .isEqualTo("EXISTING_CUSTOMER");
  }

  @Test
  void where_either_may_be_meant_a_person_looks_and_sees_that_they_are_related() {
    Answer deal = register("P-1", "Seeadler Reederei");

    assertThat(deal.text("/status")).as(deal.toString()).isEqualTo("IN_REVIEW");
    Answer candidates = staff().get("/v1/deals/%s/candidates".formatted(deal.text("/dealId")));
    assertThat(candidates.body().toString()).contains("A-1", "A-2");
  }

  private void account(String id, Map<String, String> said) {
    Answer put = staff().put("/v1/accounts/" + id, said);
    assertThat(put.status()).as(put.toString()).isEqualTo(200);
  }

  private void partner(String id) {
    staff()
        .put(
            "/v1/partners/" + id,
            Map.of(
                "name",
                "Partner " + id,
                "type",
                "reseller",
                "state",
                "active",
                "tier",
                "gold",
                "territories",
                List.of("DE"),
                "productFamilies",
                List.of("analytics"),
                "agreementSigned",
                true));
  }

  private Answer register(String partner, String company) {
    return user(partner)
        .key(UUID.randomUUID().toString())
        .post(
            "/v1/deals",
            Map.of(
                "endCustomer", Map.of("legalName", company, "country", "DE"),
                "products", List.of("analytics"),
                "estimatedValue", Map.of("amountMinor", 5_000_000, "currency", "EUR"),
                "expectedCloseDate", "2026-09-30",
                "contact", Map.of("name", "Ada Example", "email", "ada@example.com")));
  }

  private Client staff() {
    return env.as(Callers.member(TENANT, "channel-manager"));
  }

  private Client user(String partner) {
    return env.as(Callers.partner(TENANT, partner));
  }
}
