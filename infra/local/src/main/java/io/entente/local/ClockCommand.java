package io.entente.local;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Tells and moves business time. */
@Command(
    name = "clock",
    description = "Tells what time it is for the running service, or moves it.")
final class ClockCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      paramLabel = "STEP",
      defaultValue = "",
      description =
          "+30d, -2h (s, m, h, d, w), 2026-12-31, 2026-12-31T09:00:00Z, or now for the system's.")
  String step = "";

  @Override
  public Integer call() {
    try (var service = new Service(Entente.settings().address())) {
      JsonNode time = service.ask("clock", Map.of("step", step));
      System.out.printf(
          "It is %s (the system's clock %s).%n",
          time.path("now").asString(""), ahead(time.path("ahead").asString("")));
      return 0;
    }
  }

  private static String ahead(String ahead) {
    return ahead.equals("PT0S") ? "exactly" : "and " + ahead;
  }
}
