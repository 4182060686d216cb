package io.entente.bench.cold;

import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A context's package as the build made it, in jars. */
final class PackagedJars {
  private static final double MB = 1_000_000;
  private static final int LARGEST = 5;

  private final Path root = Path.of(System.getProperty("repository.root", "."));

  /** What it weighs, and which five jars weigh most. */
  void print(String context) throws IOException {
    Path zip = zip(context);
    System.out.printf("%n%s: %.1f MB%n", zip.getFileName(), Files.size(zip) / MB);
    try (var file = new ZipFile(zip.toFile())) {
      file.stream()
          .sorted(Comparator.comparingLong(ZipEntry::getCompressedSize).reversed())
          .limit(LARGEST)
          .forEach(
              e -> System.out.printf("  %-50s %5.1f%n", e.getName(), e.getCompressedSize() / MB));
    }
  }

  /** The package's classes and libraries, unpacked, and Lambda's runtime client. */
  List<Path> classPath(String context, Path folder) throws IOException {
    var jars = new ArrayList<Path>();
    jars.add(Files.copy(jar("functions/" + context, context), folder.resolve(context + ".jar")));
    try (var file = new ZipFile(zip(context).toFile())) {
      for (ZipEntry entry : file.stream().filter(e -> e.getName().endsWith(".jar")).toList()) {
        Path jar = folder.resolve(Path.of(entry.getName()).getFileName());
        Files.copy(file.getInputStream(entry), jar);
        jars.add(jar);
      }
    }
    jars.add(runtimeClient());
    return jars;
  }

  /** This module's, for the plain handler. */
  Path bench() {
    return jar("infra/bench", "bench");
  }

  private static Path runtimeClient() {
    try {
      return Path.of(AWSLambda.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("a class comes from a file", e);
    }
  }

  private Path zip(String context) {
    return built("functions/" + context, context, "zip");
  }

  private Path jar(String module, String name) {
    return built(module, name, "jar");
  }

  private Path built(String module, String name, String kind) {
    Path file =
        root.resolve(module).resolve("target/entente-%s-0.1.0-SNAPSHOT.%s".formatted(name, kind));
    if (!Files.isRegularFile(file)) {
      throw new IllegalStateException("%s is not built; run mvn -Pbench".formatted(file));
    }
    return file;
  }
}
