package io.entente.local;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Starts everything and stays until Ctrl-C. */
@Command(
    name = "up",
    description = "Starts the whole service here. Ctrl-C stops it; data are kept.")
final class UpCommand implements Callable<Integer> {
  /** The process goes on: its threads hold it. */
  static final int STAYS = -1;

  @Override
  public Integer call() {
    Settings settings = Entente.settings();
    Installation installation = Installation.start(settings, System.out);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(installation, settings)));
    String warning = installation.clock().warning();
    if (!warning.isEmpty()) {
      System.out.println(warning);
    }
    System.out.println(welcome(installation, settings));
    return STAYS;
  }

  private static void stop(Installation installation, Settings settings) {
    installation.close();
    System.out.println("Stopped. Everything is kept in " + settings.data());
  }

  private static String welcome(Installation installation, Settings settings) {
    String up =
        "Entente is up at %s (%.1f s); its time is %s."
            .formatted(
                installation.address(),
                sinceStart().toMillis() / 1_000.0,
                installation.clock().clock().instant().truncatedTo(ChronoUnit.SECONDS));
    return """

        %s

        %s

        Ctrl-C stops it. All commands: infra/local/entente help
        """
        .formatted(up, settings.samples() ? firstDeal(installation, settings) : firstTenant())
        .stripTrailing();
  }

  private static String firstDeal(Installation installation, Settings settings) {
    String port = settings.port() == 8080 ? "" : "ENTENTE_PORT=%d ".formatted(settings.port());
    return """
        Mails      %1$s/inbox
        AWS        %1$s/aws, its protocols at %4$s
        Sign in    %2$sinfra/local/entente token --tenant aurora --role partner-user --partner P-100
        Register a deal:

        curl -sS %1$s/v1/deals -H "Authorization: Bearer $(%2$sinfra/local/entente token --tenant aurora --role partner-user --partner P-100)" \
        -H 'Content-Type: application/json' -H 'Idempotency-Key: first' -d '%3$s'"""
        .formatted(
            installation.address(),
            port,
            FirstDeal.body(installation.clock().clock()),
            installation.aws().standIn().address());
  }

  private static String firstTenant() {
    return "It was started without the sample tenants. An operator's token makes tenants"
        + " (infra/local/entente token --role operator; POST /v1/tenants).";
  }

  private static Duration sinceStart() {
    return ProcessHandle.current()
        .info()
        .startInstant()
        .map(start -> Duration.between(start, Instant.now()))
        .orElse(Duration.ZERO);
  }
}
