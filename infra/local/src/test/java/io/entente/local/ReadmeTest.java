package io.entente.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README tells a newcomer to type is typed here, into a shell, on the sample tenants. */
@Tag("slow")
class ReadmeTest {
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `((?:as|register) .*?)` \\| (.*?) \\| .* \\|$");
  private static final Pattern WORD = Pattern.compile("`([A-Z_0-9]+)`");
  private static final PrintStream SILENCE =
      new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);

  /** One line of the table: what is typed, and which words the answer must have. */
  private record Line(String typed, List<String> expected) {}

  @Test
  void whoever_types_what_the_readme_says_gets_what_it_says(@TempDir Path data) throws Exception {
    String readme = Files.readString(Path.of(System.getProperty("repository.root"), "README.md"));
    List<Line> lines = lines(readme);
    assertThat(lines).as("lines of the table").hasSizeGreaterThanOrEqualTo(9);
    var settings = new Settings(0, OptionalInt.empty(), data, true);
    try (var installation = Installation.start(settings, SILENCE)) {
      List<String> answers = typed(shell(readme, lines), installation.address().getPort());
      assertThat(answers).hasSameSizeAs(lines);
      for (int i = 0; i < lines.size(); i++) {
        assertThat(answers.get(i)).as(lines.get(i).typed).contains(lines.get(i).expected);
      }
    }
  }

  private static List<Line> lines(String readme) {
    var lines = new ArrayList<Line>();
    Matcher row = ROW.matcher(readme);
    while (row.find()) {
      var expected = new ArrayList<String>();
      Matcher word = WORD.matcher(row.group(2));
      while (word.find()) {
        String quoted = "\"%s\"".formatted(word.group(1));
        expected.add(word.group(1).equals("400") ? "\"status\":400" : quoted);
      }
      lines.add(new Line(row.group(1), expected));
    }
    return lines;
  }

  /** The README's own functions, then each line of the table, each answer on a line of its own. */
  private static String shell(String readme, List<Line> lines) {
    int from = readme.indexOf("```sh\nTOKEN=") + "```sh\n".length();
    var script = new StringBuilder("set -eu\n");
    script.append(readme, from, readme.indexOf("```", from));
    lines.forEach(line -> script.append(line.typed).append("\necho\n"));
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return script
        .toString()
        .replace(
            "infra/local/entente",
            "%s -XX:TieredStopAtLevel=1 io.entente.local.Entente".formatted(java));
  }

  private static List<String> typed(String script, int port) throws IOException {
    var builder = new ProcessBuilder("bash", "-c", script);
    builder.environment().put("ENTENTE_PORT", Integer.toString(port));
    builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    Process shell = builder.start();
    String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return said.lines().filter(line -> !line.isBlank()).toList();
  }
}
