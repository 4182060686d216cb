package io.entente.local;

import io.entente.local.replay.ReplayCommand;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line. */
@Command(
    name = "entente",
    description = "Deal registration and partner programs, on this machine.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      UpCommand.class,
      TokenCommand.class,
      ClockCommand.class,
      ReplayCommand.class,
      CommandLine.HelpCommand.class
    },
    footer = {
      "",
      "Environment:",
      "  ENTENTE_PORT     where it answers, 8080 unless you say otherwise",
      "  ENTENTE_DATA     where it keeps everything, .entente in the repository",
      "  ENTENTE_SAMPLES  no: without the sample tenants aurora and borealis",
      "  ENTENTE_SMTP     a mail server instead of the own inbox, as smtp://localhost:1025"
    })
public final class Entente {
  private static final int FAULT = 70;

  private Entente() {}

  /** Starts a command; ends the process unless it is one that stays. */
  public static void main(String... arguments) {
    int code = run(arguments);
    if (code != UpCommand.STAYS) {
      System.exit(code);
    }
  }

  static int run(String... arguments) {
    return new CommandLine(new Entente())
        .setExecutionExceptionHandler((e, _, _) -> said(e))
        .setUnmatchedOptionsArePositionalParams(true) // -2h is a step, not an option
        .execute(arguments.length == 0 ? new String[] {"help"} : arguments);
  }

  private static int said(Exception e) {
    if (e instanceof Cure cure) {
      System.err.println("entente: " + cure.getMessage());
      return 1;
    }
    e.printStackTrace();
    return FAULT;
  }

  /** What the environment says; the script tells where the repository is. */
  static Settings settings() {
    return Settings.of(System.getenv(), Path.of(System.getProperty("entente.home", ".")));
  }
}
