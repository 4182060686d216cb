package io.entente.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.accounts.tasks.Task;
import io.entente.accounts.tasks.Tasks;
import io.entente.accounts.tasks.Work;
import io.entente.platform.table.TenantTables;
import io.entente.testkit.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TasksTest {
  private static final String NOBODYS = "task_00000000000000000000000000";

  @Test
  void what_is_no_task_is_neither_shown_nor_done() {
    Books books = Books.of("notask");

    assertThat(books.manager().get("/v1/tasks/" + NOBODYS).status()).isEqualTo(404);
    assertThat(complete(books, NOBODYS, Map.of()).status()).isEqualTo(404);
    assertThat(books.manager().sendingAnything().get("/v1/tasks?cursor=bm8").status())
        .isEqualTo(400);
  }

  @Test
  void who_only_reads_completes_nothing() {
    Books books = Books.of("readers");
    String task = opened(books, "one", "nora");

    assertThat(books.as("auditor").get("/v1/tasks/" + task).status()).isEqualTo(200);
    assertThat(
            books
                .as("auditor")
                .key("c")
                .post("/v1/tasks/%s/complete".formatted(task), Map.of())
                .status())
        .isEqualTo(403);
  }

  @Test
  void a_task_is_open_until_somebody_says_that_it_is_done_and_says_how() {
    Books books = Books.of("done");
    String task = opened(books, "one", "nora");

    Answer done = complete(books, task, Map.of("note", "Asked them."));

    assertThat(done.text("/state")).isEqualTo("DONE");
    assertThat(done.text("/note")).isEqualTo("Asked them.");
    assertThat(done.body().has("doneBy")).isTrue();
    assertThat(complete(books, task, Map.of("note", "Again.")).text("/note"))
        .as("done once")
        .isEqualTo("Asked them.");
    assertThat(listed(books, "")).isEmpty();
    assertThat(listed(books, "?state=DONE")).containsExactly(task);
    assertThat(books.published()).containsExactly("task.opened", "task.completed");
  }

  @Test
  void the_same_thing_opens_no_second_task_and_tells_nobody_twice() {
    Books books = Books.of("same");

    String first = opened(books, "one", "nora");
    String second = opened(books, "one", "nora");

    assertThat(second).isEqualTo(first);
    assertThat(books.published()).containsExactly("task.opened");
  }

  @Test
  void lists_come_in_pages_the_longest_open_first_and_may_be_ones_own() {
    Books books = Books.of("listed");
    String a = opened(books, "a", "nora");
    Books.ENVIRONMENT.clock().move(Duration.ofMinutes(1));
    String b = opened(books, "b", "channel-manager");
    Books.ENVIRONMENT.clock().move(Duration.ofMinutes(1));
    String c = opened(books, "c", "otto");

    Answer first = books.manager().get("/v1/tasks?limit=2");
    Answer second = books.manager().get("/v1/tasks?limit=2&cursor=" + first.text("/nextCursor"));

    assertThat(ids(first)).containsExactly(a, b);
    assertThat(ids(second)).containsExactly(c);
    assertThat(listed(books, "?owner=me")).as("anybody's of the role").containsExactly(b);
    assertThat(listed(books, "?owner=otto")).containsExactly(c);
    assertThat(listed(books, "?kind=CUSTOMERS_PROTECTED")).isEmpty();
  }

  private static String opened(Books books, String about, String owner) {
    var work =
        new Work(
            Task.Kind.MERGE_BLOCKED,
            owner,
            "Two accounts are one company",
            "Revoke one deal.",
            List.of("A-1", "A-2"),
            List.of(),
            null);
    return books.reading(
        table -> {
          String id = Tasks.id(Task.Kind.MERGE_BLOCKED, about);
          tasks().open(id, work);
          return id;
        });
  }

  private static Tasks tasks() {
    TenantTables tables = Books.ENVIRONMENT.platform().tables("accounts");
    return new Tasks(tables, Books.ENVIRONMENT.clock());
  }

  private static Answer complete(Books books, String task, Map<String, ?> body) {
    return books
        .manager()
        .key("c-" + body.hashCode())
        .post("/v1/tasks/%s/complete".formatted(task), body);
  }

  private static List<String> listed(Books books, String query) {
    return ids(books.manager().get("/v1/tasks" + query));
  }

  private static List<String> ids(Answer page) {
    return page.body().path("data").values().stream()
        .map(task -> task.path("taskId").asString())
        .toList();
  }
}
