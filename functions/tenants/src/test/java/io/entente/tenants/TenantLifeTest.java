package io.entente.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.kernel.TenantId;
import io.entente.platform.caller.Caller;
import io.entente.platform.registry.TenantStatus;
import io.entente.testkit.Answer;
import io.entente.testkit.Callers;
import io.entente.testkit.TestEnvironment;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TenantLifeTest {
  private static final Caller OLGA = Callers.operator();
  private static final TestEnvironment ENV = TestEnvironment.start();

  @BeforeAll
  static void compose() {
    ENV.add(TenantFunctions.compose(ENV.platform(), ENV.provisioning()));
  }

  @AfterAll
  static void close() {
    ENV.close();
  }

  @Test
  void a_suspended_tenant_is_read_and_not_changed_until_it_is_taken_up_again() {
    create("paused");

    assertThat(move("paused", "suspend").text("/state")).isEqualTo("SUSPENDED");
    assertThat(read("paused").status()).isEqualTo(200);
    Answer refused = publish("paused");
    assertThat(refused.problem()).isEqualTo("tenant-suspended");
    assertThat(refused.text("/detail")).contains("suspended", "publishProgram");

    assertThat(move("paused", "resume").text("/state")).isEqualTo("ACTIVE");
    assertThat(publish("paused").status()).isEqualTo(400); // read at last, and found wanting
  }

  @Test
  void what_an_operator_does_with_a_tenant_stands_once_each_in_the_tenants_own_audit() {
    create("watched");
    move("watched", "suspend");
    move("watched", "suspend");
    move("watched", "resume");
    ENV.drain();

    List<String> told =
        ENV.as(Callers.member("watched", "auditor"))
            .get("/v1/audit?actor=operator:operator-1")
            .body()
            .path("data")
            .valueStream()
            .map(entry -> entry.path("operation").asString())
            .toList();

    assertThat(told).containsExactly("resumeTenant", "suspendTenant", "createTenant");
  }

  @Test
  void one_that_leaves_reads_what_it_takes_along_and_may_change_its_mind() {
    create("leaving");

    Answer leaving = move("leaving", "offboard");

    assertThat(leaving.text("/state")).isEqualTo("OFFBOARDING");
    assertThat(leaving.text("/nextStep")).contains("deleteTenant", "resumeTenant");
    assertThat(read("leaving").status()).isEqualTo(200);
    assertThat(publish("leaving").problem()).isEqualTo("tenant-suspended");
    assertThat(move("leaving", "resume").text("/state")).isEqualTo("ACTIVE");
  }

  @Test
  void of_a_deleted_one_its_id_remains_and_how_its_table_goes() {
    create("gone");
    move("gone", "offboard");

    Answer deleted = move("gone", "delete");

    assertThat(deleted.text("/state")).isEqualTo("DELETED");
    assertThat(deleted.text("/nextStep")).contains("Remove the table", "gone");
    assertThat(read("gone").status()).isEqualTo(403);
    Answer again = create("gone");
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.text("/detail")).contains("was once");
  }

  @Test
  void the_issuer_of_a_deleted_one_may_speak_for_another() {
    create("first", List.of("https://login.heir.example"));
    move("first", "offboard");
    move("first", "delete");

    assertThat(create("heir", List.of("https://login.heir.example")).status()).isEqualTo(201);
  }

  @ParameterizedTest(name = "{1} from {0}")
  @MethodSource("everyMove")
  void a_move_is_done_where_it_is_possible_and_refused_with_what_is(
      TenantStatus from, TenantMove move) {
    String id = ("t" + from + move).toLowerCase(Locale.ROOT);
    create(id);
    ENV.registry().move(new TenantId(id), TenantStatus.ACTIVE, from);

    Answer answer = move(id, move.operationId().replace("Tenant", ""));

    if (from == move.to() || move.isPossibleFrom(from)) {
      assertThat(answer.text("/state")).isEqualTo(move.to().name());
    } else {
      assertThat(answer.status()).isEqualTo(409);
      assertThat(answer.text("/detail")).contains("Possible now: ", from.name());
      assertThat(status(id)).isEqualTo(from);
    }
  }

  static Stream<Arguments> everyMove() {
    return Arrays.stream(TenantStatus.values())
        .flatMap(from -> Arrays.stream(TenantMove.values()).map(move -> Arguments.of(from, move)));
  }

  @Test
  void asking_twice_changes_nothing() {
    create("twice");
    Answer first = move("twice", "suspend");

    assertThat(move("twice", "suspend").body()).isEqualTo(first.body());
  }

  @Test
  void of_many_who_move_one_tenant_at_once_nobody_undoes_another_unseen() {
    create("contested");

    List<Answer> answers =
        IntStream.range(0, 8)
            .parallel()
            .mapToObj(i -> move("contested", i % 2 == 0 ? "suspend" : "offboard"))
            .toList();

    assertThat(answers).extracting(Answer::status).containsOnly(200, 409);
    assertThat(status("contested")).isIn(TenantStatus.SUSPENDED, TenantStatus.OFFBOARDING);
  }

  @Test
  void an_unknown_tenant_is_not_found() {
    assertThat(move("nobody", "suspend").status()).isEqualTo(404);
  }

  @Test
  void all_are_listed_by_pages_and_by_state() {
    List.of("lista", "listb", "listc").forEach(TenantLifeTest::create);
    move("listb", "suspend");

    Answer page = ENV.as(OLGA).get("/v1/tenants?limit=2");
    assertThat(page.body().path("data").size()).isEqualTo(2);
    Answer next = ENV.as(OLGA).get("/v1/tenants?limit=2&cursor=" + page.text("/nextCursor"));
    assertThat(next.text("/data/0/tenantId")).isGreaterThan(page.text("/data/1/tenantId"));

    Answer suspended = ENV.as(OLGA).get("/v1/tenants?state=SUSPENDED&limit=100");
    assertThat(suspended.body().path("data").findValuesAsString("tenantId")).contains("listb");
    assertThat(suspended.body().path("data").findValuesAsString("state")).containsOnly("SUSPENDED");
  }

  private static Answer create(String id) {
    return create(id, List.of("https://login.%s.example".formatted(id)));
  }

  private static Answer create(String id, List<String> issuers) {
    return ENV.as(OLGA)
        .key("create-" + id)
        .post(
            "/v1/tenants",
            Map.of("tenantId", id, "name", id, "edition", "standard", "issuers", issuers));
  }

  private static Answer move(String id, String how) {
    return ENV.as(OLGA).key(how).post("/v1/tenants/%s/%s".formatted(id, how), "");
  }

  private static Answer read(String id) {
    return ENV.as(Callers.member(id, "auditor")).get("/v1/program");
  }

  private static Answer publish(String id) {
    return ENV.as(Callers.member(id, "tenant-admin"))
        .key("p")
        .post("/v1/program/versions", Map.of("document", "rulesOfEngagement: nothing"));
  }

  private static TenantStatus status(String id) {
    return ENV.registry().find(new TenantId(id)).orElseThrow().status();
  }
}
