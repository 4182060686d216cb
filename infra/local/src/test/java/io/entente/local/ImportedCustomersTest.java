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
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An import that makes customers of many accounts, while deals are protected at some of them. */
class ImportedCustomersTest {
  private static final String TENANT = "aurora";
  private static final int ROWS = 500;

  /** Every so many rows a company at which a deal is protected. */
  private static final int EVERY = 25;

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
    staff()
        .put(
            "/v1/partners/P-1",
            Map.of(
                "name", "Partner",
                "type", "reseller",
                "state", "active",
                "tier", "platinum",
                "territories", List.of("DE"),
                "productFamilies", List.of("analytics"),
                "agreementSigned", true));
  }

  @AfterEach
  void close() {
    assertThat(env.deadLetters()).isEmpty();
    env.close();
  }

  @Test
  void five_hundred_new_customers_take_no_protection_and_one_task_lists_those_that_are_protected() {
    imported("prospect");
    List<String> deals =
        IntStream.range(0, ROWS / EVERY).mapToObj(i -> registered(i * EVERY)).toList();

    Answer job = imported("customer");

    assertThat(job.text("/state")).isEqualTo("DONE");
    assertThat(job.text("/progress/rowsDone")).isEqualTo("500");
    assertThat(job.text("/protectedCustomers/accounts")).isEqualTo("20");
    assertThat(job.text("/protectedCustomers/deals")).isEqualTo("20");
    assertThat(deals).allSatisfy(this::assertProtectedAndNoted);
    JsonNode tasks = staff().get("/v1/tasks").body().path("data");
    assertThat(tasks).hasSize(1);
    Answer task = staff().get("/v1/tasks/" + job.text("/protectedCustomers/taskId"));
    assertThat(task.text("/kind")).isEqualTo("CUSTOMERS_PROTECTED");
    assertThat(task.text("/jobId")).isEqualTo(job.text("/jobId"));
    assertThat(texts(task.body().path("deals"))).containsExactlyInAnyOrderElementsOf(deals);
    assertThat(texts(task.body().path("accounts"))).hasSize(20).contains("A-0", "A-475");
  }

  @Test
  void customers_that_nobody_has_registered_or_that_were_customers_before_are_no_ones_task() {
    imported("customer");

    Answer again = imported("customer");

    assertThat(again.body().has("protectedCustomers")).isFalse();
    assertThat(staff().get("/v1/tasks").body().path("data")).isEmpty();
  }

  private void assertProtectedAndNoted(String deal) {
    assertThat(staff().get("/v1/deals/" + deal).text("/status")).isEqualTo("APPROVED");
    assertThat(staff().get("/v1/deals/%s/timeline".formatted(deal)).body().toString())
        .contains("deal.rechecked");
  }

  private Answer imported(String standing) {
    String rows =
        IntStream.range(0, ROWS)
            .mapToObj(
                i ->
                    """
                    {"accountId":"A-%d","legalName":"%s","country":"DE","standing":"%s"}"""
                        .formatted(i, company(i), standing))
            .collect(Collectors.joining("\n"));
    Answer accepted =
        staff()
            .key(standing + env.clock().instant())
            .header("Content-Type", "application/jsonl")
            .post("/v1/accounts/imports", rows);
    env.clock().move(Duration.ofSeconds(1));
    env.drain();
    return staff().get("/v1/jobs/" + accepted.text("/jobId"));
  }

  private String registered(int company) {
    Answer deal =
        env.as(Callers.partner(TENANT, "P-1"))
            .key("d" + company)
            .post(
                "/v1/deals",
                Map.of(
                    "endCustomer", Map.of("legalName", company(company), "country", "DE"),
                    "products", List.of("analytics"),
                    "estimatedValue", Map.of("amountMinor", 5_000_000, "currency", "EUR"),
                    "expectedCloseDate", "2026-09-30",
                    "contact", Map.of("name", "Ada Example", "email", "ada@example.com")));
    assertThat(deal.text("/status")).as(deal.toString()).isEqualTo("APPROVED");
    return deal.text("/dealId");
  }

  /** Names that have nothing in common. */
  private static String company(int number) {
    String letters =
        Integer.toString(number + 1_000_000_007, 26)
            .chars()
            .mapToObj(c -> String.valueOf((char) (c < 'a' ? c - '0' + 'q' : c)))
            .collect(Collectors.joining());
    return new StringBuilder(letters).reverse() + "werk GmbH";
  }

  private static List<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asString).toList();
  }

  private Client staff() {
    return env.as(Callers.member(TENANT, "channel-manager"));
  }
}
