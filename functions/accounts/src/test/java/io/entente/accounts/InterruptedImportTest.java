package io.entente.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entente.kernel.TenantId;
import io.entente.platform.Consumer;
import io.entente.platform.caller.Caller;
import io.entente.platform.events.Notice;
import io.entente.platform.table.TenantTable.Range;
import io.entente.testkit.Answer;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Jobs whose worker dies, comes twice, or has more to do than one message's time allows. */
class InterruptedImportTest {
  private static final Books BOOKS = Books.of("interrupted");
  private static final TenantId TENANT = new TenantId("interrupted");
  private static final FailingStore STORE = new FailingStore();
  private static final Consumer WORKER =
      Objects.requireNonNull(
          AccountFunctions.compose(STORE.under(Books.ENVIRONMENT.platform()))
              .consumers()
              .get("runImport"));

  private static String rows(String prefix, int number) {
    return IntStream.rangeClosed(1, number)
        .mapToObj(i -> "%s-%d,Company %s %d,DE,%s".formatted(prefix, i, prefix, i, standing(i)))
        .collect(Collectors.joining("\n", "accountId,legalName,country,standing\n", "\n"));
  }

  private static String standing(int row) {
    return row % 10 == 0 ? "wrong" : "prospect";
  }

  private static Answer accepted(String prefix, int rows) {
    return BOOKS.importAccounts("text/csv", rows(prefix, rows));
  }

  private static void work(Answer job) {
    asService(() -> WORKER.accept(created(job)));
  }

  private static void givenUp(Answer job) {
    asService(() -> WORKER.givenUp(created(job)));
  }

  private static Notice created(Answer job) {
    return new Notice(
        TENANT, "JOB#" + job.text("/jobId"), 1, "job.created", Books.ENVIRONMENT.clock().instant());
  }

  private static void asService(Runnable work) {
    new Caller.Service(TENANT, "runImport")
        .run(
            () -> {
              work.run();
              return TENANT;
            });
  }

  private static Answer shown(Answer job) {
    return BOOKS.manager().get("/v1/jobs/" + job.text("/jobId"));
  }

  @Test
  void killed_again_and_again_it_ends_with_the_right_numbers_and_puts_nothing_twice() {
    Answer job = accepted("kill", 330);
    int kills = 0;
    for (int survived = 2; !shown(job).text("/state").equals("DONE"); survived += 5) {
      STORE.allow(survived);
      try {
        work(job);
      } catch (RuntimeException _) {
        kills++;
      }
    }
    STORE.allow(Integer.MAX_VALUE);
    assertThat(kills).isGreaterThan(2);
    assertThat(ImportTest.progress(shown(job))).isEqualTo("DONE 297 of 330, faulty 33");
    assertThat(BOOKS.events("CUSTOMER#kill-1")).hasSize(1);
    assertThat(BOOKS.events("CUSTOMER#kill-329")).hasSize(1);
    assertThat(shown(job).body().path("faults")).hasSize(33);
  }

  @Test
  void between_two_notes_the_job_shows_how_far_it_is_and_its_tag_changes() {
    Answer job = accepted("between", 250);
    STORE.allow(15); // a chunk of a hundred rows takes about eleven
    assertThatThrownBy(() -> work(job)).isInstanceOf(RuntimeException.class);
    Answer running = shown(job);
    assertThat(running.text("/state")).isEqualTo("RUNNING");
    assertThat(running.body().at("/progress/rowsDone").asInt()).isEqualTo(100);
    assertThat(running.header("ETag")).isNotEqualTo(job.header("ETag"));
    STORE.allow(Integer.MAX_VALUE);
    work(job);
    assertThat(ImportTest.progress(shown(job))).isEqualTo("DONE 225 of 250, faulty 25");
  }

  @Test
  void a_stopped_job_keeps_what_is_stored_and_puts_no_more() {
    Answer job = accepted("stop", 250);
    STORE.allow(15);
    assertThatThrownBy(() -> work(job)).isInstanceOf(RuntimeException.class);
    STORE.allow(Integer.MAX_VALUE);

    Answer stopped = asked(job, "cancel");
    work(job);

    assertThat(stopped.text("/state")).isEqualTo("CANCELLED");
    assertThat(stopped.text("/reason")).contains("up to row 111");
    assertThat(ImportTest.progress(shown(job))).isEqualTo("CANCELLED 100 of 250, faulty 11");
    assertThat(BOOKS.events("CUSTOMER#stop-1")).hasSize(1);
    assertThat(BOOKS.events("CUSTOMER#stop-249")).isEmpty();
    assertThat(asked(job, "cancel").body()).isEqualTo(shown(job).body());
    assertThat(asked(job, "resume").problem()).isEqualTo("conflict");
    assertThat(parts(job)).isZero();
  }

  @Test
  void what_has_ended_cannot_be_stopped_any_more_and_says_how_it_ended() {
    Answer job = accepted("ended", 20);
    work(job);
    assertThat(asked(job, "cancel").body()).isEqualTo(shown(job).body());
    assertThat(asked(job, "resume").problem()).isEqualTo("conflict");
    assertThat(shown(job).text("/state")).isEqualTo("DONE");
  }

  @Test
  void a_job_that_is_not_there_can_neither_be_stopped_nor_resumed() {
    for (String what : List.of("cancel", "resume")) {
      Answer answer =
          BOOKS.manager().key(what).post("/v1/jobs/job_0123456789abcdefghjkmnpqrs/" + what, "");
      assertThat(answer.problem()).isEqualTo("not-found");
    }
  }

  @Test
  void a_job_whose_worker_always_fails_is_given_up_says_so_and_is_resumed_where_it_stopped() {
    Answer job = accepted("fail", 250);
    STORE.allow(15);
    assertThatThrownBy(() -> work(job)).isInstanceOf(RuntimeException.class);
    STORE.allow(1);
    givenUp(job);
    STORE.allow(Integer.MAX_VALUE);

    Answer failed = shown(job);
    assertThat(failed.text("/state")).isEqualTo("FAILED");
    assertThat(failed.text("/reason")).contains("after row 111", "/resume");
    assertThat(failed.body().has("finishedAt")).isTrue();

    Answer resumed = asked(job, "resume");
    assertThat(resumed.text("/state")).isEqualTo("RUNNING");
    assertThat(asked(job, "resume").text("/state")).isEqualTo("RUNNING");
    assertThat(ImportTest.progress(BOOKS.finished(job))).isEqualTo("DONE 225 of 250, faulty 25");
    assertThat(BOOKS.events("CUSTOMER#fail-1")).hasSize(1);
    assertThat(BOOKS.published()).contains("job.failed");
  }

  private static Answer asked(Answer job, String what) {
    return BOOKS
        .manager()
        .key(what + job.text("/jobId"))
        .post("/v1/jobs/%s/%s".formatted(job.text("/jobId"), what), "");
  }

  @Test
  void a_message_that_comes_twice_changes_nothing() {
    Answer job = accepted("twice", 20);
    work(job);
    Answer once = shown(job);
    work(job);
    assertThat(shown(job).body()).isEqualTo(once.body());
  }

  @Test
  void two_workers_at_once_end_with_the_right_numbers() {
    Answer job = accepted("pair", 400);
    IntStream.range(0, 2).parallel().forEach(_ -> work(job));
    assertThat(ImportTest.progress(shown(job))).isEqualTo("DONE 360 of 400, faulty 40");
    assertThat(BOOKS.events("CUSTOMER#pair-399")).hasSize(1);
  }

  @Test
  void more_than_a_message_may_do_goes_on_in_another() {
    Answer job = accepted("long", 2_300);
    Answer done = BOOKS.finished(job);
    assertThat(ImportTest.progress(done)).isEqualTo("DONE 2070 of 2300, faulty 230");
    assertThat(done.body().path("faults")).hasSize(100);
    assertThat(done.body().at("/faults/99/row").asInt()).isEqualTo(1000);
    assertThat(BOOKS.events("JOB#" + job.text("/jobId")))
        .extracting(event -> event.event())
        .containsExactly("job.created", "job.continued", "job.finished");
  }

  @Test
  void a_file_of_the_wrong_kind_is_through_at_once() {
    String text = "accountId,legalName,standing\n" + "a,,\n".repeat(30_000);
    Answer done = BOOKS.finished(BOOKS.importAccounts("text/csv", text));
    assertThat(ImportTest.progress(done)).isEqualTo("DONE 0 of 30000, faulty 30000");
    assertThat(done.body().path("faults")).hasSize(100);
  }

  @Test
  void what_a_job_worked_on_is_gone_when_it_is_done() {
    Answer job = accepted("gone", 5);
    work(job);
    assertThat(parts(job)).isZero();
  }

  private static int parts(Answer job) {
    Range parts = Range.startingWith("JOB#" + job.text("/jobId"), "PART#", 10);
    return BOOKS.reading(table -> table.count(parts));
  }
}
