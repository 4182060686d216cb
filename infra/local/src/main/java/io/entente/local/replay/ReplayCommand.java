package io.entente.local.replay;

import io.entente.local.Cure;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code entente replay}. Ends with 0 if every row came to its answer, with 1 if one did not. */
@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    description = {
      "Imports accounts and registers deals through the HTTP API, as a client would.",
      "Each deal's Idempotency-Key is its row's id: run it again, and nothing is registered twice."
    },
    footer = {
      "",
      "Both files are CSV with a header: an id (account_id, query_id, id), name, and as far as"
          + " known",
      "domain, country (a name or a code), city, postcode, registry_id; deals may have",
      "gold_account_id, the account that the company is, to judge the verdicts by.",
      "",
      "--defaults names a JSON file:",
      "  deal        what every deal gets: products, estimatedValue, contact, and anything else"
          + " that",
      "              registerDeal takes; expectedCloseDate if it is a fixed one",
      "  closeInDays instead: the close date, counted from today. A row sent again on another day"
          + " is",
      "              then another request, and refused. With neither, it is the end of next June",
      "  partnerIds  whose deals they are, by turns",
      "  partners    the same, but put first: what putPartner takes, with partnerId;",
      "              \"*\" among the territories stands for every country",
      "  standings   the accounts' standings, by turns (prospect)",
      "  countries   codes of country names that are not known here: {\"Ruritania\": \"RO\"}",
    })
public final class ReplayCommand implements Callable<Integer> {
  @Option(names = "--accounts", paramLabel = "FILE", description = "accounts to import first")
  private @Nullable Path accounts;

  @Option(
      names = "--deals",
      paramLabel = "FILE",
      required = true,
      description = "deals to register")
  private Path deals = Path.of("");

  @Option(
      names = "--defaults",
      paramLabel = "FILE",
      description = "what the files lack; without it, an example's values")
  private @Nullable Path defaults;

  @Option(names = "--tenant", defaultValue = "aurora", description = "default: ${DEFAULT-VALUE}")
  private String tenant = "";

  @Option(
      names = "--url",
      description = "the service; default: the local one, at ENTENTE_PORT or 8080")
  private URI url = local(System.getenv("ENTENTE_PORT"));

  @Option(
      names = "--token",
      description = "a bearer token; without it the local program gives one of an api-client")
  private @Nullable String token;

  @Option(
      names = "--concurrency",
      defaultValue = "16",
      description = "registrations under way at a time; default: ${DEFAULT-VALUE}")
  private int concurrency;

  @Option(names = "--limit", description = "only so many deals, from the first")
  private int limit = Integer.MAX_VALUE;

  @Option(
      names = "--patience",
      paramLabel = "SECONDS",
      defaultValue = "60",
      description = "how long a request is sent again before it fails; default: ${DEFAULT-VALUE}")
  private int patience;

  @Option(
      names = "--acknowledged",
      paramLabel = "FILE",
      description = "append each row's id and deal id there as soon as it is acknowledged")
  private @Nullable Path acknowledged;

  @Option(
      names = "--settle",
      paramLabel = "SECONDS",
      defaultValue = "120",
      description =
          "how long to wait until imported accounts are found under other spellings, too; default: 120")
  private long settle;

  @Spec private @Nullable CommandSpec spec;

  private static URI local(@Nullable String port) {
    return URI.create("http://127.0.0.1:" + (port == null || port.isBlank() ? "8080" : port));
  }

  @Override
  public Integer call() {
    PrintWriter out = out();
    try {
      Replay.Plan plan = plan();
      Service service = service();
      service.greet();
      TakenIn takenIn =
          token == null ? new TakenIn.Locally(url, Duration.ofSeconds(settle)) : TakenIn.UNKNOWN;
      Run run = new Replay(service, takenIn, line -> say(out, line)).run(plan);
      Report.of(run).forEach(line -> say(out, line));
      return run.complete() ? 0 : 1;
    } catch (Service.Unreachable e) {
      throw new Cure(String.valueOf(e.getMessage()), e);
    }
  }

  private PrintWriter out() {
    return spec == null
        ? new PrintWriter(System.out, true, java.nio.charset.StandardCharsets.UTF_8)
        : spec.commandLine().getOut();
  }

  private static void say(PrintWriter out, String line) {
    out.println(line);
    out.flush();
  }

  private Service service() {
    return new Service(url, tokens(), new RetryPolicy(Duration.ofSeconds(patience)));
  }

  private TokenSource tokens() {
    return token == null
        ? new LocalTokens(url, tenant, InstantSource.system())
        : TokenSource.given(token);
  }

  private Replay.Plan plan() {
    if (concurrency < 1 || limit < 1 || patience < 0 || settle < 0) {
      throw new Cure("--concurrency and --limit start at 1, --patience and --settle at 0.");
    }
    return new Replay.Plan(
        Optional.ofNullable(accounts),
        deals,
        defaults == null ? Defaults.builtIn() : Defaults.read(defaults),
        concurrency,
        limit,
        Optional.ofNullable(acknowledged));
  }
}
