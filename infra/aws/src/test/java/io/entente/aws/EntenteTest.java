package io.entente.aws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entente.aws.settings.UnusableInput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as an operator types it. */
class EntenteTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir Path folder;

  @Test
  void an_unknown_argument_is_one_line() {
    assertThat(run("--tenant=x")).isEqualTo(1);
    assertThat(err.toString(UTF_8).lines())
        .hasSize(1)
        .first()
        .asString()
        .contains("--tenants=FILE");
  }

  @Test
  void without_node_it_says_so_in_one_line() {
    assertThatThrownBy(() -> Engine.require(folder.toString()))
        .isInstanceOf(UnusableInput.class)
        .hasMessageStartingWith("There is no Node.js on the PATH");
  }

  @Test
  void a_missing_file_is_one_line() {
    assertThat(run("--environment=" + folder.resolve("none.properties"))).isEqualTo(1);
    assertThat(err.toString(UTF_8)).contains("none.properties cannot be read");
  }

  @Test
  void a_missing_package_is_a_line_with_its_cure_and_nothing_is_written() {
    Path synthesized = folder.resolve("out");

    assertThat(run(sample(), "--packages=" + folder, "--out=" + synthesized)).isEqualTo(1);
    assertThat(err.toString(UTF_8).lines())
        .hasSameSizeAs(PlaceholderPackages.CONTEXTS)
        .allMatch(line -> line.contains("is missing: mvn -DskipTests package -pl functions/"));
    assertThat(synthesized).doesNotExist();
  }

  @Test
  void the_samples_synthesize_and_the_operator_is_told_what_is_left() throws IOException {
    PlaceholderPackages.in(folder);
    Path synthesized = folder.resolve("out");

    int ended = run(sample(), "--packages=" + folder, "--out=" + synthesized);

    assertThat(ended).isZero();
    assertThat(out.toString(UTF_8))
        .contains("entente-dev-foundation", "entente-dev-functions", "entente-dev-api")
        .contains("entente-dev-cell1", "entente-dev-observability")
        .contains("Tenants: 2, cells: 1", "bootstrap", "deploy --app " + synthesized);
    // Offline: what would have to be asked of an account stands in the manifest as missing.
    assertThat(Files.readString(synthesized.resolve("manifest.json")))
        .doesNotContain("\"missing\"");
  }

  private static String[] sample() {
    return new String[] {"--environment=environments/dev.properties", "--tenants=tenants.csv"};
  }

  private int run(String[] first, String... rest) {
    return run(
        java.util.stream.Stream.of(first, rest)
            .flatMap(java.util.Arrays::stream)
            .toArray(String[]::new));
  }

  private int run(String... arguments) {
    return Entente.run(
        new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), arguments);
  }
}
