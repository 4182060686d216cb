package io.entente.accounts.rows;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A column of a CSV file.
 *
 * @param name as the header has it
 * @param kind how a cell becomes a value
 * @param into the object that holds the value, empty where the row itself does
 * @param required whether a file without it can have no good row
 */
public record Column(String name, Kind kind, String into, boolean required) {
  /** What a cell holds. What does not fit stays text, and the schema says so. */
  public enum Kind {
    TEXT,
    /** Several texts, separated by {@code |}. */
    TEXTS,
    NUMBER,
    FLAG
  }

  public static Column required(String name, Kind kind) {
    return new Column(name, kind, "", true);
  }

  public static Column optional(String name, Kind kind) {
    return new Column(name, kind, "", false);
  }

  public static Column optional(String name, Kind kind, String into) {
    return new Column(name, kind, into, false);
  }

  /**
   * @param cell not empty
   */
  JsonNode value(String cell) {
    var make = JsonNodeFactory.instance;
    return switch (kind) {
      case TEXT -> make.stringNode(cell);
      case TEXTS -> {
        var texts = make.arrayNode();
        texts(cell).forEach(texts::add);
        yield texts;
      }
      case NUMBER ->
          cell.matches("-?[0-9]{1,18}")
              ? make.numberNode(Long.parseLong(cell))
              : make.stringNode(cell);
      case FLAG ->
          cell.equals("true") || cell.equals("false")
              ? make.booleanNode(cell.equals("true"))
              : make.stringNode(cell);
    };
  }

  private static List<String> texts(String cell) {
    return Arrays.stream(cell.split("\\|", -1))
        .map(String::strip)
        .filter(Predicate.not(String::isEmpty))
        .toList();
  }
}
