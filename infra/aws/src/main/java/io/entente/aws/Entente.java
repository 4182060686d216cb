package io.entente.aws;

import io.entente.aws.settings.EnvironmentFile;
import io.entente.aws.settings.Packages;
import io.entente.aws.settings.TenantsFile;
import io.entente.aws.settings.UnusableInput;
import io.entente.aws.stacks.Blueprint;
import io.entente.contract.Contract;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Synthesises what is deployed, and says what it is and what is left to do. */
public final class Entente {
  private Entente() {}

  /**
   * Ends the process with 1 and a line for every fault if it cannot.
   *
   * @param given see {@link Arguments}; all optional, so from the repository's root none is needed
   */
  public static void main(String... given) {
    System.exit(run(System.out, System.err, given));
  }

  static int run(PrintStream out, PrintStream err, String... given) {
    try {
      var arguments = Arguments.of(given);
      Engine.require(String.valueOf(System.getenv("PATH")));
      var environment = EnvironmentFile.parse(read(arguments.environment()));
      var cells = TenantsFile.parse(read(arguments.tenants()));
      var blueprint =
          new Blueprint(environment, Contract.load(), new Packages(arguments.packages()));
      var assembly = EntenteApp.of(blueprint, cells, arguments.out()).synth();
      out.println(Summary.of(blueprint, cells, assembly, arguments.out()));
      return 0;
    } catch (UnusableInput unusable) {
      err.println(unusable.getMessage());
      return 1;
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UnusableInput(
          "%s cannot be read: run this from the repository's root, or name another file"
              .formatted(file));
    }
  }
}
