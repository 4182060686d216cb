package io.entente.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What receivers in Node use, installed. Without Node this fails: who cannot check has not. */
record NodeFolder(Path path) {
  private static final List<String> SOURCES =
      List.of("package.json", "package-lock.json", "verify.mjs");

  static NodeFolder installed(Path path) throws IOException, InterruptedException {
    Path sources =
        Path.of(System.getProperty("repository.root"), "functions/webhooks/src/test/node");
    for (String file : SOURCES) {
      Files.copy(sources.resolve(file), path.resolve(file));
    }
    var folder = new NodeFolder(path);
    folder.run("", "npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts");
    return folder;
  }

  /** What it printed; another exit code than 0 fails. */
  String run(String in, String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .directory(path.toFile())
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
