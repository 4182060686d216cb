package io.entente.aws;

import io.entente.aws.settings.Packages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Zips with nothing in them but the class that is looked for, so that no function need be built.
 */
final class PlaceholderPackages {
  static final List<String> CONTEXTS =
      List.of(
          "tenants",
          "partners",
          "accounts",
          "deals",
          "notifications",
          "webhooks",
          "crm",
          "marketplace");

  private PlaceholderPackages() {}

  static Packages in(Path folder) {
    var packages = new Packages(folder);
    CONTEXTS.forEach(context -> write(packages, context));
    return packages;
  }

  private static void write(Packages packages, String context) {
    Path zip = packages.zip(context);
    try {
      Files.createDirectories(zip.getParent());
      try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
        var entry = new ZipEntry(Packages.mainClass(context).replace('.', '/') + ".class");
        entry.setTime(0);
        out.putNextEntry(entry);
        out.closeEntry();
      }
    } catch (IOException disk) {
      throw new UncheckedIOException(disk);
    }
  }
}
