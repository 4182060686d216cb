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
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two accounts that turn out to be one company, and the deals at both: all contexts together. */
class MergedAccountsTest {
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
    account("A-1", "Poseiport Robotics GmbH", "prospect");
    account("A-2", "Kiebitzhof Molkerei GmbH", "prospect");
    env.drain();
  }

  @AfterEach
  void close() {
    assertThat(env.deadLetters()).isEmpty();
    env.close();
  }

  @Test
  void what_is_no_other_account_is_not_merged_and_a_partner_merges_nothing() {
    assertThat(merge("A-1", "A-1").status()).isEqualTo(400);
    assertThat(merge("A-1", "A-9").status()).isEqualTo(400);
    assertThat(merge("A-9", "A-1").status()).isEqualTo(404);
    assertThat(
            user("P-1")
                .sendingAnything()
                .key("k")
                .post("/v1/accounts/A-1/merge", Map.of("into", "A-2"))
                .status())
        .isEqualTo(403);
  }

  @Test
  void where_both_are_held_for_one_family_a_person_settles_that_first() {
    register("P-1", "Poseiport Robotics GmbH", "analytics");
    Answer other = register("P-2", "Kiebitzhof Molkerei GmbH", "analytics");

    Answer refused = merge("A-2", "A-1");

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text("/detail")).contains("analytics").contains("Revoke or transfer");
    move(user("P-2"), other, "withdraw");
    assertThat(merge("A-2", "A-1").status()).isEqualTo(200);
  }

  @Test
  void
      a_refused_merge_gives_a_person_one_task_that_names_both_deals_and_is_done_when_it_succeeds() {
    Answer one = register("P-1", "Poseiport Robotics GmbH", "analytics");
    Answer other = register("P-2", "Kiebitzhof Molkerei GmbH", "analytics");

    Answer refused = merge("A-2", "A-1");
    merge("A-2", "A-1");
    merge("A-1", "A-2"); // the same two, the other way round

    assertThat(tasks("").body().path("data")).hasSize(1);
    Answer task = task("MERGE_BLOCKED");
    assertThat(refused.text("/detail")).contains(task.text("/taskId"));
    assertThat(task.text("/state")).isEqualTo("OPEN");
    assertThat(task.text("/owner")).isEqualTo("channel-manager");
    assertThat(task.body().path("deals").toString())
        .contains(one.text("/dealId"))
        .contains(other.text("/dealId"));
    move(user("P-2"), other, "withdraw");
    merge("A-2", "A-1");
    assertThat(tasks("").body().path("data")).isEmpty();
    Answer done = staff().get("/v1/tasks/" + task.text("/taskId"));
    assertThat(done.text("/state")).isEqualTo("DONE");
    assertThat(done.body().has("doneBy")).as("it settled itself").isFalse();
  }

  @Test
  void a_task_that_somebody_took_for_done_is_opened_again_where_the_merge_is_refused_again() {
    register("P-1", "Poseiport Robotics GmbH", "analytics");
    register("P-2", "Kiebitzhof Molkerei GmbH", "analytics");
    merge("A-2", "A-1");
    String task = "/v1/tasks/" + task("MERGE_BLOCKED").text("/taskId");
    Answer done = staff().key("c").post(task + "/complete", Map.of("note", "Talked to both."));

    merge("A-2", "A-1");

    assertThat(done.text("/state")).isEqualTo("DONE");
    assertThat(staff().get(task).text("/state")).isEqualTo("OPEN");
  }

  private Answer tasks(String query) {
    return staff().get("/v1/tasks" + query);
  }

  private Answer task(String kind) {
    return staff().get("/v1/tasks/" + tasks("?kind=" + kind).text("/data/0/taskId"));
  }

  @Test
  void where_somebody_waits_at_the_other_a_person_settles_that_first_too() {
    Answer first = register("P-1", "Poseiport Robotics GmbH", "analytics");
    register("P-2", "Poseiport Robotics GmbH", "analytics");
    Answer held = register("P-3", "Kiebitzhof Molkerei GmbH", "analytics");
    move(user("P-1"), first, "withdraw");
    env.drain(); // it is P-2's turn

    assertThat(merge("A-2", "A-1").status()).isEqualTo(409);
    assertThat(now(held).text("/status")).isEqualTo("APPROVED");
  }

  @Test
  void an_import_that_makes_customers_of_all_takes_no_protection_away_and_is_noted() {
    Answer held = register("P-1", "Poseiport Robotics GmbH", "analytics");
    String row =
        "{\"accountId\":\"%s\",\"legalName\":\"%s\",\"country\":\"DE\",\"standing\":\"customer\"}\n";
    String rows =
        row.formatted("A-1", "Poseiport Robotics GmbH")
            + row.formatted("A-2", "Kiebitzhof Molkerei GmbH");

    staff().key("i").header("Content-Type", "application/jsonl").post("/v1/accounts/imports", rows);
    env.drain();

    assertThat(now(held).text("/status")).isEqualTo("APPROVED");
    assertThat(
            staff()
                .get("/v1/deals/%s/timeline".formatted(held.text("/dealId")))
                .text("/data/1/event"))
        .isEqualTo("deal.rechecked");
    assertThat(register("P-2", "Kiebitzhof Molkerei GmbH", "analytics").text("/status"))
        .isEqualTo("REJECTED");
  }

  @Test
  void who_holds_keeps_what_it_holds_and_who_waits_waits_behind_it() {
    Answer held = register("P-1", "Kiebitzhof Molkerei GmbH", "analytics");
    Answer waiting = register("P-2", "Kiebitzhof Molkerei", "analytics");
    env.drain();
    env.clock().move(Duration.ofDays(3));

    Answer merged = merge("A-2", "A-1");
    env.drain();

    assertThat(merged.text("/customerId")).isEqualTo("A-1");
    assertThat(now(held).text("/status")).isEqualTo("APPROVED");
    assertThat(now(held).text("/protection/until")).isEqualTo(held.text("/protection/until"));
    assertThat(now(waiting).text("/status")).isEqualTo("WAITLISTED");
    assertThat(now(waiting).body().at("/waitingList/position").asLong()).isEqualTo(1);
    Answer third = register("P-3", "Poseiport Robotics GmbH", "analytics");
    assertThat(third.text("/status")).as("one company under both names").isEqualTo("WAITLISTED");
  }

  @Test
  void both_names_lead_to_one_company_and_what_the_books_say_of_either_counts() {
    account("A-2", "Kiebitzhof Molkerei GmbH", "customer");
    merge("A-2", "A-1");
    env.drain();

    assertThat(
            register("P-1", "Poseiport Robotics GmbH", "analytics").text("/decision/reason/code"))
        .isEqualTo("EXISTING_CUSTOMER");
    assertThat(register("P-1", "Kiebitzhof Molkerei GmbH", "analytics").text("/status"))
        .isEqualTo("REJECTED");
  }

  @Test
  void a_protection_is_not_taken_away_because_the_other_account_is_a_customer() {
    account("A-1", "Poseiport Robotics GmbH", "customer");
    Answer held = register("P-1", "Kiebitzhof Molkerei GmbH", "analytics");

    merge("A-2", "A-1");
    env.drain();

    assertThat(now(held).text("/status")).isEqualTo("APPROVED");
  }

  @Test
  void merged_twice_is_merged_once_and_who_is_followed_does_not_follow() {
    account("A-3", "Eisvogel Reisen AG", "prospect");
    merge("A-2", "A-1");

    assertThat(merge("A-2", "A-1").status()).isEqualTo(200);
    assertThat(merge("A-2", "A-3").status()).isEqualTo(409);
    assertThat(merge("A-1", "A-3").status()).isEqualTo(409);
    assertThat(merge("A-3", "A-2").text("/customerId")).isEqualTo("A-1");
  }

  @Test
  void a_merge_is_taken_back_with_all_that_came_by_it() {
    Answer held = register("P-1", "Kiebitzhof Molkerei GmbH", "analytics");
    Answer waiting = register("P-2", "Kiebitzhof Molkerei", "analytics");
    env.drain();
    merge("A-2", "A-1");
    assertThat(unmerge("A-2").status()).as("still on their way").isEqualTo(409);
    env.drain();

    Answer apart = unmerge("A-2");
    env.drain();

    assertThat(apart.body().path("dealsMove").asBoolean()).as(apart.toString()).isTrue();
    assertThat(now(held).text("/status")).isEqualTo("APPROVED");
    assertThat(now(held).text("/protection/until")).isEqualTo(held.text("/protection/until"));
    assertThat(now(waiting).body().at("/waitingList/position").asLong()).isEqualTo(1);
    assertThat(register("P-3", "Kiebitzhof Molkerei", "analytics").text("/status"))
        .isEqualTo("WAITLISTED");
    assertThat(register("P-3", "Poseiport Robotics GmbH", "analytics").text("/status"))
        .as("the other company is free")
        .isEqualTo("APPROVED");
  }

  @Test
  void what_stood_at_the_other_company_stays_there() {
    Answer held = register("P-1", "Poseiport Robotics GmbH", "analytics");
    merge("A-2", "A-1");
    env.drain();

    Answer apart = unmerge("A-2");
    env.drain();

    assertThat(apart.body().path("dealsMove").asBoolean()).isFalse();
    assertThat(now(held).text("/status")).isEqualTo("APPROVED");
    assertThat(register("P-2", "Kiebitzhof Molkerei GmbH", "analytics").text("/status"))
        .isEqualTo("APPROVED");
    assertThat(register("P-3", "Poseiport Robotics", "analytics").text("/status"))
        .isEqualTo("WAITLISTED");
  }

  @Test
  void where_a_deal_has_come_since_a_person_settles_that_first() {
    merge("A-2", "A-1");
    env.drain();
    Answer since = register("P-1", "Poseiport Robotics GmbH", "analytics");

    Answer refused = unmerge("A-2");

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text("/detail")).contains(since.text("/dealId"));
    move(user("P-1"), since, "withdraw");
    env.drain();
    assertThat(unmerge("A-2").status()).isEqualTo(200);
  }

  private Answer unmerge(String id) {
    return staff()
        .key(UUID.randomUUID().toString())
        .post("/v1/accounts/%s/unmerge".formatted(id), new byte[0]);
  }

  private Answer merge(String id, String into) {
    return staff()
        .sendingAnything()
        .key(UUID.randomUUID().toString())
        .post("/v1/accounts/%s/merge".formatted(id), Map.of("into", into));
  }

  private void account(String id, String name, String standing) {
    Answer put =
        staff()
            .put(
                "/v1/accounts/" + id,
                Map.of("legalName", name, "country", "DE", "standing", standing));
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

  private Answer register(String partner, String company, String family) {
    return user(partner)
        .key(UUID.randomUUID().toString())
        .post(
            "/v1/deals",
            Map.of(
                "endCustomer", Map.of("legalName", company, "country", "DE"),
                "products", List.of(family),
                "estimatedValue", Map.of("amountMinor", 5_000_000, "currency", "EUR"),
                "expectedCloseDate", "2026-09-30",
                "contact", Map.of("name", "Ada Example", "email", "ada@example.com")));
  }

  private static void move(Client client, Answer deal, String what) {
    client
        .key(UUID.randomUUID().toString())
        .header("If-Match", "\"1\"")
        .post("/v1/deals/%s/%s".formatted(deal.text("/dealId"), what), Map.of());
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
