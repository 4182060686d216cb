package io.entente.local.events;

import io.entente.platform.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Map;

/** Where dead letters outlive the process and can be read: one line of JSON each. */
record DeadLetterFile(Path file) {
  /**
   * @param consumer who could not deal with it; {@code relay} for what never came so far
   * @param what a value that can be written as JSON
   */
  void keep(String consumer, Object what) {
    var line = Map.of("consumer", consumer, "diedAt", Instant.now().toString(), "event", what);
    try {
      Files.writeString(
          file, Json.write(line) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
