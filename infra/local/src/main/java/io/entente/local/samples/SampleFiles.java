package io.entente.local.samples;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The sample files on the class path. */
final class SampleFiles {
  static final List<String> TENANTS = List.of("aurora", "borealis");

  private SampleFiles() {}

  static Optional<String> text(String tenant, String name) {
    if (!TENANTS.contains(tenant)) {
      return Optional.empty();
    }
    String path = "/samples/%s/%s".formatted(tenant, name);
    try (InputStream in = SampleFiles.class.getResourceAsStream(path)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
