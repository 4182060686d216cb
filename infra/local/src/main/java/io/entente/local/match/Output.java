package io.entente.local.match;

import io.entente.local.Cure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Lines into a file. */
final class Output {
  private Output() {}

  static void write(Path file, List<String> lines) {
    try {
      Files.write(file, lines);
    } catch (IOException e) {
      throw new Cure("%s cannot be written: %s".formatted(file, e.getMessage()), e);
    }
  }
}
