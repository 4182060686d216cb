package io.entente.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.kernel.TenantId;
import io.entente.platform.Consumer;
import io.entente.platform.caller.Caller;
import io.entente.platform.events.Notice;
import io.entente.testkit.Answer;
import java.lang.management.ManagementFactory;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

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
