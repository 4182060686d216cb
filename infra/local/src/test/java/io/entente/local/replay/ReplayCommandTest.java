package io.entente.local.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.local.replay.SmallService.Trouble;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ReplayCommandTest {
  private static final String DEALS =
      """
      query_id,name,country,gold_account_id
      Q-1,First,Germany,A-1
      Q-2,Second,,
      Q-3,Known Third,France,A-3
      Q-4,Fourth,Japan,
      """;

  @TempDir private Path folder = Path.of("");
  private final SmallService service = new SmallService();
  private final StringWriter printed = new StringWriter();

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void a_row_that_is_refused_is_named_and_the_run_ends_with_1() throws IOException {
    service.troubles.add(
        new Trouble(
            400,
            "{\"detail\":\"1 fault.\",\"errors\":[{\"pointer\":\"/x\",\"message\":\"mend it\"}]}"));
    assertThat(run("--deals", deals(DEALS), "--concurrency", "1")).isEqualTo(1);
    assertThat(printed.toString())
        .contains("4 rows, 3 answered, 1 failed, 0 not sent")
        .contains("line 2 (Q-1): 400 1 fault. [/x mend it]");
  }

  @Test
  void what_passes_is_sent_again_under_the_same_key() throws IOException {
    service.troubles.addAll(
        List.of(
            new Trouble(409, "{\"type\":\"urn:problem-type:busy\"}"),
            new Trouble(503, ""),
            new Trouble(429, "slow down")));
    assertThat(run("--deals", deals(DEALS))).isZero();
    assertThat(service.deals()).isEqualTo(4);
    assertThat(printed.toString())
        .contains("4 answered, 0 failed")
        .contains("3 requests sent again");
  }

  @Test
  void new_keys_of_the_issuer_are_met_with_a_new_token() throws IOException {
    assertThat(run("--deals", deals(DEALS))).isZero();
    service.forgetTokens();
    assertThat(run("--deals", deals(DEALS))).isZero();
  }

  @Test
  void nobody_there_is_said_at_once() throws IOException {
    service.close();
    assertThat(run("--deals", deals(DEALS))).isEqualTo(CommandLine.ExitCode.SOFTWARE);
    assertThat(printed.toString()).contains("does not answer");
  }

  @Test
  void faulty_accounts_are_named_and_the_run_ends_with_1() throws IOException {
    String accounts = file("accounts.csv", "account_id,name\nA-1,First\nA-2,Faulty Two\n");
    assertThat(run("--deals", deals(DEALS), "--accounts", accounts)).isEqualTo(1);
    assertThat(printed.toString())
        .contains("2 rows in 1 parts, 1 stored, 1 left out")
        .contains("left out: line 3 (A-2): /legalName is not good");
  }

  @Test
  void what_is_not_taken_in_in_time_is_said_and_the_deals_are_sent_all_the_same()
      throws IOException {
    service.outstanding.set(7);
    String accounts = file("accounts.csv", "account_id,name\nA-1,First\n");
    assertThat(run("--deals", deals(DEALS), "--accounts", accounts, "--settle", "0")).isZero();
    assertThat(printed.toString()).contains("7 events are not taken in after 0 s", "4 answered");
  }

  @Test
  void a_second_run_creates_nothing() throws IOException {
    assertThat(run("--deals", deals(DEALS))).isZero();
    assertThat(printed.toString()).contains("created now 4, there from before 0");
    service.later();
    assertThat(run("--deals", deals(DEALS))).isZero();
    assertThat(printed.toString()).contains("created now 0, there from before 4");
    assertThat(service.deals()).isEqualTo(4);
  }

  @Test
  void only_the_first_rows_are_sent_where_a_limit_is_given() throws IOException {
    assertThat(run("--deals", deals(DEALS), "--limit", "2")).isZero();
    assertThat(service.deals()).isEqualTo(2);
  }

  @Test
  void the_report_has_verdicts_by_reason_and_by_account() throws IOException {
    String accounts = file("accounts.csv", "account_id,name\nA-1,First\nA-2,Second\nA-3,Third\n");
    assertThat(run("--deals", deals(DEALS), "--accounts", accounts)).isZero();
    assertThat(printed.toString())
        .containsPattern("ACTION_REQUIRED INSUFFICIENT_INFO +1\n")
        .containsPattern("APPROVED NO_OBJECTION +2\n")
        .contains("1 rows name no country, and 1 lack information: as it should be")
        .contains("which the file knows for 2 of its 4 rows")
        .containsPattern("REJECTED EXISTING_CUSTOMER +1 +0 +0 +0 +0 +0 +0\n")
        .containsPattern("APPROVED NO_OBJECTION +0 +0 +0 +1 +1 +0 +0\n");
  }

  @Test
  void what_is_acknowledged_is_noted_and_noted_again_by_the_next_run() throws IOException {
    Path list = folder.resolve("acknowledged.tsv");
    assertThat(run("--deals", deals(DEALS), "--acknowledged", list.toString())).isZero();
    assertThat(Files.readAllLines(list))
        .hasSize(4)
        .allMatch(line -> line.matches("Q-[1-4]\tdeal_.*"));
    run("--deals", deals(DEALS), "--acknowledged", list.toString());
    assertThat(Files.readAllLines(list).stream().distinct()).hasSize(4);
  }

  private int run(String... options) {
    printed.getBuffer().setLength(0);
    var arguments = new ArrayList<>(List.of(options));
    arguments.addAll(List.of("--url", service.address().toString(), "--patience", "20"));
    return new CommandLine(new ReplayCommand())
        .setOut(new PrintWriter(printed, true))
        .setErr(new PrintWriter(printed, true))
        .execute(arguments.toArray(String[]::new));
  }

  private String deals(String text) throws IOException {
    return file("deals.csv", text);
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }
}
