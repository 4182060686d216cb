package io.entente.contract.bundle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The YAML files, each read once. */
final class Parts {
  private final YAMLMapper yaml = YAMLMapper.builder().build();
  private final Map<Path, ObjectNode> read = new HashMap<>();

  ObjectNode read(Path file) {
    return read.computeIfAbsent(file.toAbsolutePath().normalize(), this::parse);
  }

  /** The YAML files of a folder and below, by name. */
  static List<Path> in(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ObjectNode parse(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException("There is no file " + file);
    }
    return (ObjectNode) yaml.readTree(file);
  }
}
