package io.entente.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.kernel.TenantId;
import io.entente.platform.Consumer;
import io.entente.platform.SideBySide;
import io.entente.platform.caller.Caller;
import io.entente.platform.events.Event;
import io.entente.platform.events.Notice;
import io.entente.platform.items.AccountStanding;
import io.entente.platform.items.CompanyKey;
import io.entente.platform.table.Condition;
import io.entente.testkit.Answer;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Prints how fast rows are put; asserts only that they were. */
@Tag("slow")
class ImportThroughputTest {
  private static final Books BOOKS = Books.of("fast");
  private static final TenantId TENANT = new TenantId("fast");
  private static final int ROWS = 2_000;

  @Test
  void new_rows_known_rows_and_changed_rows() {
    print("warming up", file("warm", "prospect"));
    print("new", file("row", "prospect"));
    print("known", file("row", "prospect") + "\n");
    print("changed", file("row", "customer"));
    printFloor();
  }

  @Test
  void a_million_lines() {
    long began = System.nanoTime();
    Answer accepted = BOOKS.importAccounts("application/jsonl", "1\n".repeat(1_000_000));
    System.out.printf(
        "a million lines: accepted after %.1f s%n", (System.nanoTime() - began) / 1e9);
    Answer done = BOOKS.finished(accepted);
    System.out.printf("a million lines: through after %.1f s%n", (System.nanoTime() - began) / 1e9);
    assertThat(ImportTest.progress(done)).isEqualTo("DONE 0 of 1000000, faulty 1000000");
  }

  private static String file(String prefix, String standing) {
    return IntStream.rangeClosed(1, ROWS)
        .mapToObj(
            i ->
                "%1$s-%2$d,Company %1$s %2$d GmbH,DE,www.%1$s-%2$d.de,%3$s"
                    .formatted(prefix, i, standing))
        .collect(Collectors.joining("\n", "accountId,legalName,country,websites,standing\n", "\n"));
  }

  private static void print(String kind, String text) {
    Answer accepted = BOOKS.importAccounts("text/csv", text);
    long began = System.nanoTime();
    long cpuBegan = cpu();
    work(accepted.text("/jobId"));
    double seconds = (System.nanoTime() - began) / 1e9;
    double cpuMillis = (cpu() - cpuBegan) / 1e6;
    System.out.printf(
        "import, %s rows: %.0f rows/s, %.2f CPU ms a row%n",
        kind, ROWS / seconds, cpuMillis / ROWS);
    Answer job = BOOKS.manager().get("/v1/jobs/" + accepted.text("/jobId"));
    assertThat(ImportTest.progress(job)).isEqualTo("DONE 2000 of 2000, faulty 0");
  }

  /** The same transactions alone: without reading first, checking rows or noting progress. */
  private static void printFloor() {
    List<List<TransactWriteItem>> writes =
        IntStream.range(0, ROWS).mapToObj(i -> writes("Floor %d GmbH".formatted(i))).toList();
    long began = System.nanoTime();
    long cpuBegan = cpu();
    BOOKS.reading(
        table ->
            SideBySide.map(
                writes, items -> table.client().transactWriteItems(t -> t.transactItems(items))));
    System.out.printf(
        "bare transactions of as many items: %.0f a second, %.2f CPU ms each%n",
        ROWS / ((System.nanoTime() - began) / 1e9), (cpu() - cpuBegan) / 1e6 / ROWS);
  }

  private static List<TransactWriteItem> writes(String name) {
    var now = Books.ENVIRONMENT.clock().instant();
    var item =
        new AccountItem(
            name.replace(' ', '-'),
            name,
            List.of(),
            "DE",
            List.of(),
            null,
            null,
            null,
            "prospect",
            null,
            null,
            now,
            null,
            null,
            null);
    return BOOKS.reading(
        table ->
            table
                .change()
                .create(
                    "account",
                    AccountItem.TYPE,
                    item,
                    Event.of("account.changed", now, changed(item)))
                .put(AccountStanding.TYPE, item.published())
                .put("key", CompanyKey.TYPE, key("NAME#" + name), Condition.ABSENT)
                .put("key", CompanyKey.TYPE, key("DOMAIN#" + name), Condition.ABSENT)
                .writes());
  }

  private static AccountStore.Changed changed(AccountItem item) {
    return new AccountStore.Changed(
        item.accountId(), item.accountId(), item.standing(), item.country());
  }

  private static CompanyKey key(String text) {
    return new CompanyKey(text, "floor", List.of());
  }

  private static long cpu() {
    return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
        .getProcessCpuTime();
  }

  private static void work(String jobId) {
    Consumer worker =
        Objects.requireNonNull(
            AccountFunctions.compose(Books.ENVIRONMENT.platform()).consumers().get("runImport"));
    var notice =
        new Notice(TENANT, "JOB#" + jobId, 1, "job.created", Books.ENVIRONMENT.clock().instant());
    new Caller.Service(TENANT, "runImport")
        .run(
            () -> {
              for (int i = 0; i < 3; i++) {
                worker.accept(notice);
              }
              return notice;
            });
  }
}
