package io.entente.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.kernel.Edition;
import io.entente.kernel.Quota;
import io.entente.kernel.TenantId;
import io.entente.platform.Platform;
import io.entente.platform.caller.Caller;
import io.entente.platform.registry.Registry;
import io.entente.platform.table.ChangeResult;
import io.entente.platform.table.Tally;
import io.entente.testkit.Answer;
import io.entente.testkit.Callers;
import io.entente.testkit.Client;
import io.entente.testkit.TestEnvironment;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A tenant that pays for something else from now on. */
class ChangeEditionTest {
  private static final String PATH = "/v1/tenants/aurora/edition";

  private final TestEnvironment env = TestEnvironment.start();
  private final CountedKeys keys = new CountedKeys();
  private final Client olga = env.as(Callers.operator());

  @BeforeEach
  void aStandardTenant() {
    env.add(TenantFunctions.compose(env.platform(), env.provisioning(), keys));
    create("aurora", "standard", List.of("https://one.example", "https://two.example"));
  }

  @AfterEach
  void close() {
    env.close();
  }

  @Test
  void only_an_operator_changes_it() {
    assertThat(
            env.as(Callers.member("aurora", "tenant-admin")).put(PATH, edition("basic")).status())
        .isEqualTo(403);
  }

  @Test
  void a_tenant_that_is_none_has_no_edition() {
    assertThat(olga.put("/v1/tenants/nobody/edition", edition("basic")).status()).isEqualTo(404);
  }

  @Test
  void a_deleted_tenant_has_none_any_more() {
    olga.key("o").post("/v1/tenants/aurora/offboard", "");
    olga.key("d").post("/v1/tenants/aurora/delete", "");

    assertThat(olga.put(PATH, edition("premium")).problem()).isEqualTo("conflict");
  }

  @Test
  void a_downgrade_is_refused_with_the_list_of_what_is_too_much_and_nothing_moves() {
    Answer answer = olga.put(PATH, edition("basic"));

    assertThat(answer.problem()).isEqualTo("conflict");
    assertThat(answer.body().at("/errors/0/pointer").asString()).isEqualTo("/issuers");
    assertThat(answer.body().at("/errors/0/message").asString())
        .isEqualTo("The tenant has 2 issuers, basic allows 1. Remove 1 first.");
    assertThat(stored()).isEqualTo("standard");
    assertThat(keys.plan("aurora")).isEqualTo(Edition.STANDARD);
  }

  @Test
  void everything_that_is_too_much_is_on_the_list_and_what_was_removed_is_not() {
    tally(Quota.ENDPOINTS, 6);
    tally(Quota.PEOPLE, 201);
    tally(Quota.PEOPLE, -1);

    Answer answer = olga.put(PATH, edition("basic"));

    assertThat(answer.body().path("errors").findValuesAsString("message"))
        .containsExactly(
            "The tenant has 2 issuers, basic allows 1. Remove 1 first.",
            "The tenant has 6 webhook endpoints, basic allows 5. Remove 1 first.");
  }

  @Test
  void tokens_of_its_people_that_live_are_on_the_list_too() {
    for (int number = 1; number <= 51; number++) {
      assertThat(token("user" + number, "t" + number).status()).isEqualTo(201);
    }
    String last = token("user52", "t52").text("/tokenId");
    env.as(admin("user52")).key("r").post("/v1/personal-tokens/%s/revoke".formatted(last), "");

    assertThat(olga.put(PATH, edition("basic")).body().path("errors").toString())
        .contains("The tenant has 51 personal tokens, basic allows 50. Remove 1 first.");
  }

  private Answer token(String user, String key) {
    return env.as(admin(user))
        .key(key)
        .post(
            "/v1/personal-tokens", Map.of("name", key, "scopes", List.of("deals:read"), "days", 9));
  }

  private static Caller admin(String user) {
    return new Caller.Member(
        new TenantId("aurora"), user, Optional.empty(), Set.of("tenant-admin"), Set.of());
  }

  /** As the contexts whose things they are count them. */
  private void tally(Quota quota, int more) {
    var written =
        new Caller.Service(new TenantId("aurora"), "test")
            .run(
                () ->
                    env.platform()
                        .tables("test")
                        .current()
                        .change()
                        .count(Tally.of(quota, more, Edition.PREMIUM))
                        .commit());
    assertThat(written).isInstanceOf(ChangeResult.Committed.class);
  }

  @Test
  void a_new_tenant_cannot_begin_with_more_than_its_edition_allows() {
    Answer answer =
        olga.key("b")
            .post(
                "/v1/tenants",
                Map.of(
                    "tenantId", "borealis",
                    "name", "B",
                    "edition", "basic",
                    "issuers", List.of("https://three.example", "https://four.example")));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().at("/errors/0/pointer").asString()).isEqualTo("/issuers");
  }

  @Test
  void a_new_tenant_is_counted_by_its_editions_plan() {
    assertThat(keys.plan("aurora")).isEqualTo(Edition.STANDARD);
  }

  @Test
  void its_key_and_its_limits_move_together() {
    Answer answer = olga.put(PATH, edition("premium"));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body().path("edition").asString()).isEqualTo("premium");
    assertThat(stored()).isEqualTo("premium");
    assertThat(keys.plan("aurora")).isEqualTo(Edition.PREMIUM);
  }

  @Test
  void sending_it_again_changes_nothing() {
    olga.put(PATH, edition("premium"));
    olga.put(PATH, edition("premium"));

    assertThat(keys.plan("aurora")).isEqualTo(Edition.PREMIUM);
    assertThat(olga.get("/v1/tenants/aurora").body().has("nextStep")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"before the plans", "between the plans", "after the plans"})
  void interrupted_anywhere_it_says_so_and_the_same_again_completes_it(String where) {
    keys.interrupt(where);

    assertThat(olga.put(PATH, edition("premium")).status()).isEqualTo(500);
    assertThat(stored()).isEqualTo("standard");
    assertThat(olga.get("/v1/tenants/aurora").body().path("nextStep").asString())
        .contains("changeEdition to premium");
    assertThat(olga.put(PATH, edition("premium")).status()).isEqualTo(200);
    assertThat(stored()).isEqualTo("premium");
    assertThat(keys.plan("aurora")).isEqualTo(Edition.PREMIUM);
  }

  @ParameterizedTest
  @ValueSource(strings = {"begin", "finish"})
  void interrupted_after_a_write_of_which_nobody_heard_it_is_completed_as_well(String write) {
    env.add(TenantFunctions.compose(losingTheAnswerOf(write), env.provisioning(), keys));

    assertThat(olga.put(PATH, edition("premium")).status()).isEqualTo(500);
    assertThat(olga.put(PATH, edition("premium")).status()).isEqualTo(200);
    assertThat(stored()).isEqualTo("premium");
    assertThat(keys.plan("aurora")).isEqualTo(Edition.PREMIUM);
    assertThat(olga.get("/v1/tenants/aurora").body().has("nextStep")).isFalse();
  }

  @Test
  void one_move_is_completed_before_another_begins() {
    keys.interrupt("between the plans");
    olga.put(PATH, edition("premium"));

    assertThat(olga.put(PATH, edition("standard")).problem()).isEqualTo("conflict");
    olga.put(PATH, edition("premium"));
    assertThat(olga.put(PATH, edition("standard")).status()).isEqualTo(200);
    assertThat(stored()).isEqualTo("standard");
  }

  @Test
  void the_list_of_tenants_knows_nothing_of_moves() {
    keys.interrupt("between the plans");
    olga.put(PATH, edition("premium"));

    assertThat(olga.get("/v1/tenants").body().path("data").size()).isEqualTo(1);
  }

  private void create(String id, String edition, List<String> issuers) {
    Answer answer =
        olga.key(id)
            .post(
                "/v1/tenants",
                Map.of("tenantId", id, "name", id, "edition", edition, "issuers", issuers));
    assertThat(answer.status()).as("%s", answer).isEqualTo(201);
  }

  private String stored() {
    return env.registry().find(new TenantId("aurora")).orElseThrow().edition();
  }

  private static Map<String, String> edition(String id) {
    return Map.of("edition", id);
  }

  /** A platform whose registry does what it is told, once without saying so. */
  private Platform losingTheAnswerOf(String write) {
    var lost = new AtomicBoolean();
    Registry registry =
        (Registry)
            Proxy.newProxyInstance(
                Registry.class.getClassLoader(),
                new Class<?>[] {Registry.class},
                (_, method, arguments) -> {
                  Object answer = invoked(method, arguments);
                  if (method.getName().equals(write) && lost.compareAndSet(false, true)) {
                    throw new IllegalStateException("interrupted");
                  }
                  return answer;
                });
    Platform real = env.platform();
    return new Platform(
        real.environment(), real.contract(), registry, real.clients(), real.clock());
  }

  private Object invoked(java.lang.reflect.Method method, Object[] arguments)
      throws IllegalAccessException, InvocationTargetException {
    return method.invoke(env.registry(), arguments);
  }
}
