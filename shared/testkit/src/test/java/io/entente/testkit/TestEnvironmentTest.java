package io.entente.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.entente.kernel.TenantId;
import io.entente.platform.caller.Caller;
import io.entente.platform.events.Notice;
import io.entente.testkit.storage.Storage;
import io.entente.testkit.storage.StorageChoice;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

/** On the storage that the run has chosen; {@link LocalStackTest} runs the same on LocalStack. */
class TestEnvironmentTest {
  private static final Caller NORA = Callers.member("aurora", "channel-manager");

  private final TestEnvironment env = TestEnvironment.on(storage());
  private final List<Notice> heard = new ArrayList<>();

  Storage storage() {
    return StorageChoice.ofThisRun().open();
  }

  @BeforeEach
  void aTenantAndAContext() {
    env.tenant("aurora");
    env.tenant("borealis");
    env.add(SmallPartners.compose(env.platform()));
  }

  @AfterEach
  void close() {
    env.close();
  }

  @Test
  void a_request_that_the_contract_does_not_allow_fails_the_test_that_sends_it() {
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> env.as(NORA).put("/v1/partners/P-1", Map.of("name", "Only a name")))
        .withMessageContaining("putPartner")
        .withMessageContaining("/agreementSigned is required");
  }

  @Test
  void who_sends_anything_gets_the_service_to_refuse_it() {
    Answer answer =
        env.as(NORA).sendingAnything().put("/v1/partners/P-1", Map.of("name", "Only a name"));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.problem()).isEqualTo("invalid-request");
    assertThat(answer.body().path("errors").size()).isEqualTo(6);
  }

  @Test
  void an_answer_that_the_contract_does_not_allow_fails_the_test() {
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> env.as(NORA).put("/v1/partners/P-1", partner("Nameless")))
        .withMessageContaining("answer 200 of putPartner")
        .withMessageContaining("/name is required");
  }

  @Test
  void an_event_that_the_catalogue_does_not_list_fails_the_test() {
    env.as(NORA).put("/v1/partners/P-1", partner("Unlisted"));
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(env::drain)
        .withMessageContaining("no account.invented");
  }

  @Test
  void an_event_whose_data_the_catalogue_does_not_allow_fails_the_test() {
    env.as(NORA).put("/v1/partners/P-1", partner("Misfit"));
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(env::drain)
        .withMessageContaining("account.changed of PARTNER#P-1")
        .withMessageContaining("/data/standing");
  }

  @Test
  void nobody_and_the_wrong_role_are_refused() {
    assertThat(env.nobody().get("/v1/partners/P-1").problem()).isEqualTo("unauthenticated");
    Caller partner = Callers.partner("aurora", "P-1");
    assertThat(env.as(partner).put("/v1/partners/P-1", partner("Me")).problem())
        .isEqualTo("forbidden");
  }

  @Test
  void a_path_outside_the_contract_fails_the_test() {
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> env.as(NORA).get("/v1/nothing"))
        .withMessageContaining("no GET /v1/nothing");
  }

  @Test
  void what_one_tenant_stores_another_does_not_find() {
    assertThat(env.as(NORA).put("/v1/partners/P-1", partner("Nordlicht")).status()).isEqualTo(200);

    assertThat(env.as(NORA).get("/v1/partners/P-1").text("/name")).isEqualTo("Nordlicht");
    Caller other = Callers.member("borealis", "channel-manager");
    assertThat(env.as(other).get("/v1/partners/P-1").status()).isEqualTo(404);
  }

  @Test
  void one_tenants_client_does_not_reach_the_table_of_another() {
    assumeThat(env.storage().isolates()).as("a policy for each key").isTrue();
    var aurora = env.registry().find(new TenantId("aurora")).orElseThrow();
    var client = env.storage().tenant(new TenantId("borealis"));

    assertThatExceptionOfType(ResourceNotFoundException.class)
        .isThrownBy(() -> client.scan(scan -> scan.tableName(aurora.table())));
  }

  @Test
  void consumers_have_heard_everything_once_it_is_drained() {
    env.add(SmallPartners.listening("recheckDeals", heard::add));
    env.as(NORA).put("/v1/partners/P-1", partner("Nordlicht"));
    env.as(NORA).put("/v1/partners/P-1", partner("Nordlicht GmbH"));

    env.drain();
    env.drain();

    assertThat(heard).extracting(Notice::version).containsExactly(1L, 2L);
    assertThat(heard).extracting(Notice::aggregate).containsOnly("PARTNER#P-1");
    assertThat(env.log()).contains("recheckDeals").doesNotContain("Nordlicht");
  }

  @Test
  void what_a_consumer_never_manages_ends_in_the_dead_letters_after_five_attempts() {
    var attempts = new ArrayList<Notice>();
    env.add(
        SmallPartners.listening(
            "recheckDeals",
            notice -> {
              attempts.add(notice);
              throw new IllegalStateException("cannot");
            }));
    env.as(NORA).put("/v1/partners/P-1", partner("Nordlicht"));

    env.drain();

    assertThat(attempts).hasSize(5);
    assertThat(env.deadLetters()).extracting(DeadLetter::consumer).containsExactly("recheckDeals");
  }

  @Test
  void what_falls_due_is_published_once_the_clock_has_passed_it_and_then_no_more() {
    env.as(NORA).put("/v1/partners/P-1", partner("Nordlicht"));

    env.sweep();
    assertThat(types()).containsExactly("account.changed");

    env.clock().move(Duration.ofDays(1));
    env.sweep();
    env.sweep();
    assertThat(types()).containsExactly("account.changed", "deal.protection_ends");
  }

  private List<String> types() {
    return env.published().stream().map(Notice::type).toList();
  }

  private static Map<String, Object> partner(String name) {
    return Map.of(
        "name",
        name,
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
        true);
  }
}
