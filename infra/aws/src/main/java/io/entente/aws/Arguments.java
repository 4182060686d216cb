package io.entente.aws;

import io.entente.aws.settings.UnusableInput;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What the command is given.
 *
 * @param environment file of the environment's properties
 * @param tenants file of who has a table in which cell
 * @param packages folder with a folder per context, each with its zip under {@code target}
 * @param out where the templates go
 */
record Arguments(Path environment, Path tenants, Path packages, Path out) {
  private static final Map<String, String> DEFAULTS =
      Map.of(
          "environment",
          "infra/aws/environments/dev.properties",
          "tenants",
          "infra/aws/tenants.csv",
          "packages",
          "functions",
          "out",
          "infra/aws/target/synth");

  /**
   * @throws UnusableInput with a line for every argument that is none
   */
  static Arguments of(String... given) {
    var values = new TreeMap<>(DEFAULTS);
    List<String> faults = new ArrayList<>();
    for (String argument : given) {
      String[] parts = argument.split("=", 2);
      String name = parts[0].startsWith("--") ? parts[0].substring(2) : "";
      if (parts.length == 2 && values.containsKey(name)) {
        values.put(name, parts[1]);
      } else {
        faults.add(
            "'%s' is no argument; there are --environment=FILE --tenants=FILE --packages=FOLDER --out=FOLDER"
                .formatted(argument));
      }
    }
    if (!faults.isEmpty()) {
      throw new UnusableInput(faults);
    }
    return new Arguments(
        path(values, "environment"),
        path(values, "tenants"),
        path(values, "packages"),
        path(values, "out"));
  }

  private static Path path(Map<String, String> values, String name) {
    return Path.of(Objects.requireNonNull(values.get(name)));
  }
}
