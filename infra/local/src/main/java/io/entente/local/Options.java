package io.entente.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What was typed behind {@code mvn}: {@code --name=value}, where an empty value is none. Paths
 * start where it was typed.
 */
public record Options(Map<String, String> values) {
  public static Options of(String[] arguments) {
    var values = new HashMap<String, String>();
    for (String argument : arguments) {
      int equals = argument.indexOf('=');
      if (argument.startsWith("--") && equals > 0 && equals < argument.length() - 1) {
        values.put(argument.substring(2, equals), argument.substring(equals + 1));
      }
    }
    return new Options(Map.copyOf(values));
  }

  public boolean has(String name) {
    return values.containsKey(name);
  }

  /**
   * @throws Cure if it is not given, or is no file that can be read
   */
  public Path file(String name) {
    Path file = path(name);
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw new Cure("-D%s is no file that can be read: %s".formatted(name, file));
    }
    return file;
  }

  /**
   * A folder to read.
   *
   * @throws Cure if it is not given, or is none
   */
  public Path folder(String name) {
    Path folder = path(name);
    if (!Files.isDirectory(folder)) {
      throw new Cure("-D%s is no folder: %s".formatted(name, folder));
    }
    return folder;
  }

  /**
   * A file to write.
   *
   * @throws Cure if it is not given, or its folder does not exist
   */
  public Path out() {
    Path file = path("out");
    if (!Files.isDirectory(file.resolveSibling("."))) {
      throw new Cure("The folder of -Dout does not exist: %s".formatted(file));
    }
    return file;
  }

  private Path path(String name) {
    String value =
        Optional.ofNullable(values.get(name))
            .orElseThrow(() -> new Cure("-D%s=FILE is missing.".formatted(name)));
    return Path.of(values.getOrDefault("from", ".")).resolve(value).toAbsolutePath().normalize();
  }
}
