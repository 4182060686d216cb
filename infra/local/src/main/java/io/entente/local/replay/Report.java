package io.entente.local.replay;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.entente.local.replay.Result.Registered;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What a run printed at its end, line by line. */
final class Report {
  private static final int MOST_FAILURES = 10;
  private static final String MISSING = "INSUFFICIENT_INFO";

  private static final String EXPLANATION =
      """
        Answers do not name the account that was matched; this is what follows from the verdicts.
        right: what the row's account calls for by its standing. wrong: only another account explains it.
        missed: the row's account would have stood in the way. not told: any account explains it, or none.
        new: rows of which the file says that there is no account.\
      """;

  /** Where there is no account, none can be missed. */
  private static final List<Account> WITHOUT =
      List.of(Account.RIGHT, Account.WRONG, Account.NOT_TOLD);

  private static final List<Account> ALL = List.of(Account.values());

  private final Run run;
  private final List<String> lines = new ArrayList<>();

  private Report(Run run) {
    this.run = run;
  }

  static List<String> of(Run run) {
    var report = new Report(run);
    run.imported().ifPresent(report::accounts);
    report.deals();
    report.verdicts();
    report.byAccount();
    report.speed();
    return List.copyOf(report.lines);
  }

  private void say(String line) {
    lines.add(line);
  }

  private void accounts(Imported accounts) {
    long rows = accounts.stored() + accounts.left();
    say(
        "Accounts: %,d rows in %d parts, %,d stored, %,d left out; %s"
            .formatted(
                rows,
                accounts.parts(),
                accounts.stored(),
                accounts.left(),
                pace(rows, accounts.took())));
    accounts.faults().forEach(fault -> say("  left out: %s".formatted(fault)));
  }

  private void deals() {
    List<Registered> registered = run.registered();
    say("");
    say(
        "Deals: %,d rows, %,d answered, %,d failed, %,d not sent"
            .formatted(run.rows().size(), registered.size(), run.failed().size(), run.notSent()));
    say(
        "  created now %,d, there from before %,d"
            .formatted(run.created(), registered.size() - run.created()));
    run.failed().stream()
        .limit(MOST_FAILURES)
        .forEach(
            failed ->
                say(
                    "  line %d (%s): %s"
                        .formatted(failed.row().line(), failed.row().id(), failed.why())));
  }

  private void verdicts() {
    var table = new Table();
    counts().forEach((what, deals) -> table.row(what, List.of(Table.number(deals.size()))));
    say("");
    say("Verdicts by reason");
    lines.addAll(table.lines());
    long missing = run.registered().stream().filter(d -> d.reason().equals(MISSING)).count();
    long expected = run.registered().stream().filter(d -> !d.row().hasCountry()).count();
    say(
        "  %,d rows name no country, and %,d lack information: %s"
            .formatted(
                expected,
                missing,
                expected == missing ? "as it should be" : "NOT AS IT SHOULD BE"));
  }

  private Map<String, List<Registered>> counts() {
    return run.registered().stream()
        .collect(groupingBy(d -> d.verdict() + " " + d.reason(), TreeMap::new, toList()));
  }

  /** The whole only where the file knows any account. */
  private void byAccount() {
    long known = run.rows().stream().filter(row -> row.gold().isPresent()).count();
    if (known == 0) {
      return;
    }
    say("");
    say(
        "Verdict by account, which the file knows for %,d of its %,d rows"
            .formatted(known, run.rows().size()));
    EXPLANATION.lines().forEach(this::say);
    lines.addAll(accountTable().lines());
    say("");
    lines.addAll(new Shares(run.registered(), judgement()).lines());
  }

  private Judgement judgement() {
    return new Judgement(run.standings(), run.registered());
  }

  private Table accountTable() {
    var table = new Table().row("", headings());
    var judgement = judgement();
    counts()
        .forEach(
            (what, deals) -> {
              Map<Account, Long> known = counted(judgement, deals, true);
              Map<Account, Long> fresh = counted(judgement, deals, false);
              table.row(what, Stream.concat(cells(known, ALL), cells(fresh, WITHOUT)).toList());
            });
    return table;
  }

  private static List<String> headings() {
    return Stream.concat(
            ALL.stream().map(Account::heading),
            WITHOUT.stream().map(account -> "new: " + account.heading()))
        .toList();
  }

  private static Map<Account, Long> counted(
      Judgement judgement, List<Registered> deals, boolean known) {
    return deals.stream()
        .filter(deal -> deal.row().gold().isPresent() == known)
        .collect(groupingBy(judgement::of, counting()));
  }

  private static Stream<String> cells(Map<Account, Long> counts, List<Account> columns) {
    return columns.stream().map(account -> Table.number(counts.getOrDefault(account, 0L)));
  }

  private void speed() {
    Latencies latencies = Latencies.of(run.registered().stream().map(Registered::took).toList());
    say("");
    say(
        "Speed: %s, %d at a time; %,d requests sent again"
            .formatted(pace(run.results().size(), run.took()), run.concurrency(), run.retries()));
    say(
        "  a registration took p50 %s, p90 %s, p99 %s, at most %s"
            .formatted(
                millis(latencies.percentile(50)),
                millis(latencies.percentile(90)),
                millis(latencies.percentile(99)),
                millis(latencies.percentile(100))));
  }

  private static String pace(long rows, Duration took) {
    double seconds = Math.max(took.toNanos(), 1) / 1e9;
    return "%,.1f s, %,.0f/s".formatted(seconds, rows / seconds);
  }

  private static String millis(Duration duration) {
    return "%,.1f ms".formatted(duration.toNanos() / 1e6);
  }
}
