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

/** The CRM has an account no more, and deals stand there: all contexts together. */
class DeletedAccountTest {
  private static final String TENANT = "aurora";
  private static final String COMPANY = "Kiebitzhof Molkerei GmbH";

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
    account("prospect");
    env.drain();
  }

  @AfterEach
  void close() {
    assertThat(env.deadLetters()).isEmpty();
    env.close();
  }

  @Test
  void a_protection_stays_and_nobody_gets_the_same_company_beside_it() {
    Answer held = register("P-1", COMPANY);
    env.drain();

    delete();
    Answer later = register("P-2", COMPANY); // before anybody has heard of it
    env.drain();

    assertThat(now(held).text("/status")).isEqualTo("APPROVED");
    assertThat(now(held).text("/protection/until")).isEqualTo(held.text("/protection/until"));
    assertThat(later.text("/status")).isEqualTo("WAITLISTED");
    assertThat(register("P-3", "Kiebitzhof Molkerei").text("/status")).isEqualTo("WAITLISTED");
  }

  @Test
  void it_is_noted_in_the_deals_history_for_the_vendor_only() {
    Answer held = register("P-1", COMPANY);
    env.drain();

    delete();
    env.drain();

    String timeline = "/v1/deals/%s/timeline".formatted(held.text("/dealId"));
    assertThat(staff().get(timeline).body().toString()).contains("deal.account_deleted");
    assertThat(user("P-1").get(timeline).body().toString()).doesNotContain("account_deleted");
  }

  @Test
  void a_person_gets_a_task_that_settles_itself_when_the_account_is_put_again() {
    Answer held = register("P-1", COMPANY);
    env.drain();

    Answer deleted = delete();
    Answer task = staff().get("/v1/tasks/" + deleted.text("/taskId"));
    assertThat(task.text("/kind")).isEqualTo("ACCOUNT_DELETED");
    assertThat(task.text("/state")).isEqualTo("OPEN");
    assertThat(task.body().path("deals").toString()).contains(held.text("/dealId"));
    assertThat(delete().body()).as("again").isEqualTo(deleted.body());

    account("customer");
    env.drain();

    assertThat(staff().get("/v1/tasks/" + deleted.text("/taskId")).text("/state"))
        .isEqualTo("DONE");
    assertThat(register("P-2", COMPANY).text("/decision/reason/code"))
        .isEqualTo("EXISTING_CUSTOMER");
  }

  @Test
  void what_the_books_said_of_it_counts_no_more() {
    account("customer");
    env.drain();
    assertThat(register("P-1", COMPANY).text("/status")).isEqualTo("REJECTED");

    delete();
    env.drain();

    assertThat(register("P-2", COMPANY).text("/status")).isEqualTo("APPROVED");
  }

  @Test
  void once_no_deal_stands_there_it_lets_go_of_its_names_too() {
    Answer held = register("P-1", "Kiebitzhof Molkerei");
    env.drain();
    Answer deleted = delete();
    env.drain();
    user("P-1")
        .key("w")
        .header("If-Match", "\"%s\"".formatted(now(held).text("/version")))
        .post("/v1/deals/%s/withdraw".formatted(held.text("/dealId")), Map.of());
    env.drain();

    Answer again = delete();
    env.drain();

    assertThat(again.body().has("taskId")).isFalse();
    assertThat(again.text("/deletedAt")).isEqualTo(deleted.text("/deletedAt"));
    assertThat(staff().get("/v1/tasks/" + deleted.text("/taskId")).text("/state"))
        .isEqualTo("DONE");
    assertThat(register("P-2", COMPANY).text("/status")).isEqualTo("APPROVED");
  }

  private Answer delete() {
    return staff().delete("/v1/accounts/A-1");
  }

  private void account(String standing) {
    Answer put =
        staff()
            .put(
                "/v1/accounts/A-1",
                Map.of("legalName", COMPANY, "country", "DE", "standing", standing));
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

  private Answer now(Answer deal) {
    return staff().get("/v1/deals/" + deal.text("/dealId"));
  }

  private Client staff() {
    return env.as(Callers.member(TENANT, "channel-manager"));
  }

  private Client user(String partner) {
    return env.as(Callers.partner(TENANT, partner));
  }
}
