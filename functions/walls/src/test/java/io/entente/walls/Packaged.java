package io.entente.walls;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** One context's zip, as the build made it. */
record Packaged(String context, Path zip) {
  /** The largest jars, the heaviest first. */
  record Weight(String name, long bytes) {}

  static Packaged of(String context) {
    Path zip =
        Path.of(
            System.getProperty("repository.root"),
            "functions",
            context,
            "target",
            "entente-%s-0.1.0-SNAPSHOT.zip".formatted(context));
    return new Packaged(context, zip);
  }

  boolean isBuilt() {
    return Files.isRegularFile(zip);
  }

  long bytes() throws IOException {
    return Files.size(zip);
  }

  List<String> names() throws IOException {
    try (var file = new ZipFile(zip.toFile())) {
      return file.stream().filter(entry -> !entry.isDirectory()).map(ZipEntry::getName).toList();
    }
  }

  List<Weight> heaviest(int most) throws IOException {
    try (var file = new ZipFile(zip.toFile())) {
      return file.stream()
          .map(entry -> new Weight(entry.getName(), entry.getCompressedSize()))
          .sorted(Comparator.comparingLong(Weight::bytes).reversed())
          .limit(most)
          .toList();
    }
  }

  /** Unpacks it as Lambda does. */
  void unpack(Path folder) throws IOException {
    try (var file = new ZipFile(zip.toFile())) {
      for (ZipEntry entry : file.stream().filter(e -> !e.isDirectory()).toList()) {
        Path target = folder.resolve(entry.getName());
        Files.createDirectories(target.getParent());
        try (InputStream in = file.getInputStream(entry)) {
          Files.copy(in, target);
        }
      }
    }
  }
}
