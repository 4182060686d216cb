package io.entente.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.kernel.TenantId;
import io.entente.platform.caller.Caller;
import io.entente.platform.registry.Provisioning;
import io.entente.platform.registry.TenantRow;
import io.entente.platform.registry.TenantStatus;
import io.entente.testkit.Answer;
import io.entente.testkit.Callers;
import io.entente.testkit.TestEnvironment;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreateTenantTest {
  private static final Caller OLGA = Callers.operator();
  private static final TestEnvironment ENV = TestEnvironment.start();
  private static final SlowProvisioning PROVISIONING = new SlowProvisioning(ENV.provisioning());

  /** Tables that stand when the test says so. */
  private static final class SlowProvisioning implements Provisioning {
    private final Provisioning tables;
    private boolean stand = true;

    SlowProvisioning(Provisioning tables) {
      this.tables = tables;
    }

    @Override
    public Place place(TenantId tenant) {
      return tables.place(tenant);
    }

    @Override
    public boolean stands(TenantRow tenant) {
      return stand && tables.stands(tenant);
    }
  }

  @BeforeAll
  static void compose() {
    ENV.add(TenantFunctions.compose(ENV.platform(), PROVISIONING));
  }

  @BeforeEach
  void tablesStand() {
    PROVISIONING.stand = true;
  }

  @AfterAll
  static void close() {
    ENV.close();
  }

  @Test
  void a_tenant_is_active_at_once_where_its_tables_can_be_made_at_once() {
    Answer answer = create("aurora", "Aurora Software");

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.header("Location")).contains("/v1/tenants/aurora");
    assertThat(answer.text("/state")).isEqualTo("ACTIVE");
    assertThat(program("aurora").body().path("version").asInt()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"registry", "control", "operators"})
  void an_id_that_is_the_platforms_own_is_refused(String id) {
    Answer answer = create(id, "Vendor");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text("/errors/0/pointer")).isEqualTo("/tenantId");
    assertThat(answer.text("/errors/0/message")).contains(id, "Choose another");
    assertThat(ENV.registry().find(new TenantId(id))).isEmpty();
  }

  @Test
  void a_tenants_cell_is_shown_for_the_tenants_file_of_a_deployment() {
    create("celled", "Celled AG");

    int cell = ENV.registry().find(new TenantId("celled")).orElseThrow().cell();
    assertThat(create("celled", "Celled AG").body().path("cell").asInt()).isEqualTo(cell);
  }

  @Test
  void it_is_told_once_that_a_tenant_began() {
    create("told", "Told SE");
    create("told", "Told SE");
    ENV.drain();

    assertThat(ENV.published())
        .filteredOn(notice -> notice.tenant().value().equals("told"))
        .extracting(io.entente.platform.events.Notice::type)
        .containsExactly("tenant.activated");
  }

  @Test
  void a_tenant_whose_table_does_not_stand_yet_is_requested_and_activated_by_asking_again() {
    PROVISIONING.stand = false;
    assertThat(create("later", "Later AG").text("/state")).isEqualTo("REQUESTED");
    assertThat(create("later", "Later AG").text("/state")).isEqualTo("REQUESTED");
    assertThat(program("later").problem()).isEqualTo("tenant-suspended");

    PROVISIONING.stand = true;
    Answer again = create("later", "Later AG");

    assertThat(again.status()).isEqualTo(201);
    assertThat(again.text("/state")).isEqualTo("ACTIVE");
    assertThat(program("later").status()).isEqualTo(200);
  }

  @Test
  void it_goes_on_where_it_stopped_after_the_program_was_published() {
    PROVISIONING.stand = false;
    create("stopped", "Stopped AG");
    var tenant = new TenantId("stopped");
    ENV.provisioning().stands(ENV.registry().find(tenant).orElseThrow());
    var first = new FirstProgram(ENV.platform().tables("tenants"), ENV.platform().clock());
    ScopedValue.where(Caller.BOUND, Callers.operator()).run(() -> first.publish(tenant));

    PROVISIONING.stand = true;

    assertThat(create("stopped", "Stopped AG").text("/state")).isEqualTo("ACTIVE");
    assertThat(program("stopped").body().path("version").asInt()).isEqualTo(1);
  }

  @Test
  void asking_again_for_an_active_one_answers_the_same() {
    Answer first = create("same", "Same AG");

    assertThat(create("same", "Same AG").body()).isEqualTo(first.body());
  }

  @Test
  void asking_again_for_a_suspended_one_does_not_wake_it() {
    create("asleep", "Asleep AG");
    ENV.registry().move(new TenantId("asleep"), TenantStatus.ACTIVE, TenantStatus.SUSPENDED);

    assertThat(create("asleep", "Asleep AG").text("/state")).isEqualTo("SUSPENDED");
  }

  @Test
  void an_id_that_is_taken_is_a_conflict_and_changes_nothing() {
    create("taken", "First AG");

    Answer answer = create("taken", "Second AG");

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.text("/detail")).contains("taken").doesNotContain("First AG");
    assertThat(ENV.as(OLGA).get("/v1/tenants/taken").text("/name")).isEqualTo("First AG");
  }

  @Test
  void an_issuer_speaks_for_one_tenant_only() {
    var issuers = List.of("https://login.shared.example");
    assertThat(create("mine", "Mine AG", issuers).status()).isEqualTo(201);

    Answer answer = create("yours", "Yours AG", issuers);

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.text("/detail")).contains("https://login.shared.example");
    assertThat(ENV.registry().find(new TenantId("yours"))).isEmpty();
  }

  @Test
  void of_many_that_ask_for_one_id_one_gets_it() {
    List<Answer> answers =
        IntStream.range(0, 6).parallel().mapToObj(i -> create("raced", "By " + i % 2)).toList();

    assertThat(answers).extracting(Answer::status).containsOnly(201, 409);
    assertThat(answers)
        .filteredOn(answer -> answer.status() == 201)
        .extracting(answer -> answer.text("/name"))
        .containsOnly(ENV.as(OLGA).get("/v1/tenants/raced").text("/name"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ab", "Aurora", "1st", "with-hyphen", "abcdefghijklmnopqrstuvwxyz123456"})
  void an_id_that_can_be_no_tables_name_is_refused(String id) {
    Answer answer =
        ENV.as(OLGA)
            .key("k")
            .sendingAnything()
            .post("/v1/tenants", Map.of("tenantId", id, "name", "A", "edition", "standard"));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text("/errors/0/pointer")).isEqualTo("/tenantId");
  }

  @ParameterizedTest
  @ValueSource(strings = {"b0realmoss", "borealm055", "borealrnoss", "b0realrno5s"})
  void an_id_that_would_be_taken_for_another_tenants_is_refused(String id) {
    create("borealmoss", "Borealmoss AG");

    Answer answer = create(id, "Eve Ltd");

    assertThat(answer.problem()).isEqualTo("conflict");
    assertThat(answer.text("/detail")).contains("would be taken for borealmoss");
    assertThat(ENV.registry().find(new TenantId(id))).isEmpty();
  }

  @Test
  void no_tenants_own_people_create_tenants() {
    create("own", "Own AG");

    assertThat(
            ENV.as(Callers.member("own", "tenant-admin"))
                .key("k")
                .post("/v1/tenants", body("other", "Other AG", List.of()))
                .status())
        .isEqualTo(403);
  }

  private static Answer program(String tenant) {
    return ENV.as(Callers.member(tenant, "channel-manager")).get("/v1/program");
  }

  private static Answer create(String id, String name) {
    return create(id, name, List.of("https://login.%s.example".formatted(id)));
  }

  private static Answer create(String id, String name, List<String> issuers) {
    return ENV.as(OLGA).key("key-" + id).post("/v1/tenants", body(id, name, issuers));
  }

  private static Map<String, Object> body(String id, String name, List<String> issuers) {
    return Map.of("tenantId", id, "name", name, "edition", "standard", "issuers", issuers);
  }
}
