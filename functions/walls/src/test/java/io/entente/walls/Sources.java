package io.entente.walls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The product's source files. */
final class Sources {
  private Sources() {}

  /** Those of functions and platform that contain a text. */
  static List<Path> with(String text) {
    Path functions = Path.of(System.getProperty("repository.root"), "functions");
    Path platform = Path.of(System.getProperty("repository.root"), "shared", "platform");
    return Stream.of(functions, platform)
        .flatMap(Sources::files)
        .filter(path -> path.toString().contains("/src/main/") && path.toString().endsWith(".java"))
        .filter(path -> read(path).contains(text))
        .toList();
  }

  private static Stream<Path> files(Path folder) {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
