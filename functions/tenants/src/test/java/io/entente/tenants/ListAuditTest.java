package io.entente.tenants;

import static io.entente.testkit.TestEnvironment.BEGIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.entente.platform.caller.Caller;
import io.entente.platform.events.Notice;
import io.entente.testkit.Answer;
import io.entente.testkit.Callers;
import io.entente.testkit.TestEnvironment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What an auditor reads of what others changed. */
class ListAuditTest {
  private static final Caller AUDITOR = Callers.member("aurora", "auditor");
  private static final Caller DIRECTOR = Callers.member("aurora", "channel-director");

  private final TestEnvironment env = TestEnvironment.start();
  private String document = "";

  @BeforeEach
  void aTenantWithItsFirstProgram() {
    env.add(TenantFunctions.compose(env.platform(), env.provisioning()));
    env.as(Callers.operator())
        .key("t")
        .post("/v1/tenants", Map.of("tenantId", "aurora", "name", "A", "edition", "basic"));
    document =
        env.as(DIRECTOR).get("/v1/program/versions/1").body().required("document").asString();
  }

  @AfterEach
  void close() {
    env.close();
  }

  @Test
  void nobody_but_auditors_and_administrators_reads_it() {
    assertThat(env.as(DIRECTOR).get("/v1/audit").status()).isEqualTo(403);
    assertThat(env.as(Callers.partner("aurora", "P-1")).get("/v1/audit").status()).isEqualTo(403);
    assertThat(env.as(Callers.operator()).get("/v1/audit").status()).isEqualTo(403);
    assertThat(env.as(Callers.member("aurora", "tenant-admin")).get("/v1/audit").status())
        .isEqualTo(200);
  }

  @Test
  void a_cursor_that_no_page_gave_is_refused() {
    assertThat(env.as(AUDITOR).get("/v1/audit?cursor=bm93aGVyZQ").problem())
        .isEqualTo("invalid-request");
  }

  @Test
  void another_tenants_changes_are_not_in_it() {
    env.tenant("borealis");

    assertThat(read(Callers.member("borealis", "auditor"), "/v1/audit")).isEmpty();
  }

  @Test
  void a_change_tells_who_made_it_with_what_from_where_and_what_became_of_each_field() {
    publish("p-2");

    JsonNode entry = read(AUDITOR, "/v1/audit").getFirst();

    assertThat(entry.path("actor").asString()).isEqualTo("channel-director-1");
    assertThat(entry.path("event").asString()).isEqualTo("program.published");
    assertThat(entry.path("operation").asString()).isEqualTo("publishProgram");
    assertThat(entry.path("requestId").asString()).isNotEmpty();
    assertThat(entry.path("source").asString()).isEqualTo("127.0.0.1");
    assertThat(entry.path("subjectVersion").asLong()).isEqualTo(2);
    assertThat(entry.path("changes"))
        .anySatisfy(
            change -> {
              assertThat(change.path("field").asString()).isEqualTo("version");
              assertThat(change.path("before").asString()).isEqualTo("1");
              assertThat(change.path("after").asString()).isEqualTo("2");
            });
  }

  @Test
  void what_the_service_did_by_itself_is_told_as_well() {
    assertThat(read(AUDITOR, "/v1/audit"))
        .singleElement()
        .satisfies(
            entry -> assertThat(entry.path("operation").asString()).isEqualTo("createTenant"));
  }

  @Test
  void of_a_new_thing_it_shows_what_was_told_of_it() {
    assertThat(read(AUDITOR, "/v1/audit"))
        .singleElement()
        .satisfies(
            entry ->
                assertThat(entry.path("changes"))
                    .extracting(
                        change -> change.path("field").asString(),
                        change -> change.path("after").asString())
                    .containsExactly(tuple("tenantId", "aurora"), tuple("programVersion", "1")));
  }

  @Test
  void an_event_that_is_heard_of_twice_is_listed_once() {
    publish("p-2");
    env.drain();
    Notice told = env.published().getLast();

    hear(told);

    assertThat(read(AUDITOR, "/v1/audit")).hasSize(2);
  }

  @Test
  void what_was_not_written_is_not_listed() {
    publish("p-2");
    env.drain();
    Notice told = env.published().getLast();

    hear(new Notice(told.tenant(), told.aggregate(), 9, told.type(), told.at()));
    hear(new Notice(told.tenant(), told.aggregate(), 2, "program.withdrawn", BEGIN));

    assertThat(read(AUDITOR, "/v1/audit")).hasSize(2);
  }

  @Test
  void pages_lead_through_all_of_it_over_months_each_change_once() {
    IntStream.range(2, 8)
        .forEach(
            version -> {
              env.clock().move(Duration.ofDays(20));
              publish("p-" + version);
            });
    env.drain();
    var versions = new ArrayList<Long>();
    String cursor = "";
    do {
      Answer page = env.as(AUDITOR).get("/v1/audit?limit=2" + cursor);
      page.body().path("data").forEach(e -> versions.add(e.path("subjectVersion").asLong()));
      String next = page.body().path("nextCursor").asString("");
      cursor = next.isEmpty() ? "" : "&cursor=" + next;
    } while (!cursor.isEmpty());

    assertThat(versions).containsExactly(7L, 6L, 5L, 4L, 3L, 2L, 1L);
  }

  @Test
  void it_is_searched_by_who_what_with_which_operation_and_when() {
    env.clock().move(Duration.ofDays(40));
    publish("p-2");

    assertThat(read(AUDITOR, "/v1/audit?actor=channel-director-1")).hasSize(1);
    assertThat(read(AUDITOR, "/v1/audit?actor=nobody")).isEmpty();
    assertThat(read(AUDITOR, "/v1/audit?operation=publishProgram")).hasSize(1);
    assertThat(read(AUDITOR, "/v1/audit?subject=PROGRAM")).hasSize(2);
    assertThat(read(AUDITOR, "/v1/audit?subject=DEAL%23deal_x")).isEmpty();
    assertThat(read(AUDITOR, "/v1/audit?to=2026-03-15T00:00:00Z")).hasSize(1);
    assertThat(read(AUDITOR, "/v1/audit?from=2026-03-15T00:00:00Z")).hasSize(1);
  }

  private void publish(String key) {
    Answer answer =
        env.as(DIRECTOR).key(key).post("/v1/program/versions", Map.of("document", document));
    assertThat(answer.status()).as("%s", answer).isEqualTo(201);
  }

  /** Past the queue, which tells everything once. */
  private void hear(Notice notice) {
    var consumer = new PlaceInAudit(env.platform().tables("tenants"));
    new Caller.Service(notice.tenant(), PlaceInAudit.NAME)
        .run(
            () -> {
              consumer.accept(notice);
              return notice;
            });
  }

  private List<JsonNode> read(Caller caller, String path) {
    env.drain();
    Answer answer = env.as(caller).get(path);
    assertThat(answer.status()).as("%s", answer).isEqualTo(200);
    return StreamSupport.stream(answer.body().path("data").spliterator(), false).toList();
  }
}
