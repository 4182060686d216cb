package io.entente.program.publish;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * One part of a document under its JSON Pointer. Asking for what is not there, or is something
 * else, notes one fault and answers something harmless, so that reading can go on; what lies below
 * a faulty part is not complained about again.
 */
final class Part {
  private final JsonNode node;
  private final String pointer;
  private final Faults faults;

  private Part(JsonNode node, String pointer, Faults faults) {
    this.node = node;
    this.pointer = pointer;
    this.faults = faults;
  }

  static Part whole(JsonNode document, Faults faults) {
    return new Part(document, "", faults);
  }

  /** Refuses every field but these; must be asked before the fields are. */
  Part only(String... fields) {
    var known = Set.of(fields);
    var part = mapping("a mapping of: " + String.join(", ", fields));
    part.node.propertyNames().stream()
        .filter(name -> !known.contains(name))
        .forEach(
            name ->
                field(name)
                    .fault("unknown", "is not known here; known: " + String.join(", ", fields)));
    return part;
  }

  /** Below what is no mapping everything is missing, and is not complained about. */
  Part mapping(String of) {
    return node.isObject() ? this : silenced("type", "must be " + of);
  }

  Part field(String name) {
    return new Part(node.path(name), pointer + "/" + escaped(name), faults);
  }

  Part item(int index) {
    return new Part(node.path(index), pointer + "/" + index, faults);
  }

  boolean isEmptyList() {
    return node.isArray() && node.isEmpty();
  }

  Optional<Part> optional(String name) {
    return node.has(name) ? Optional.of(field(name)) : Optional.empty();
  }

  String text(Pattern pattern) {
    String text = text(pattern.pattern().length() + 1000);
    if (!text.isEmpty() && !pattern.matcher(text).matches()) {
      fault("pattern", "must match ^%s$".formatted(pattern));
      return "";
    }
    return text;
  }

  String text(int most) {
    if (!node.isString() || node.stringValue().isBlank()) {
      return missingOr("type", "must be a text", "");
    }
    String text = node.stringValue().strip();
    if (text.length() > most) {
      fault("tooLong", "must be at most %d characters, is %d".formatted(most, text.length()));
    }
    if (text.codePoints().anyMatch(Part::isUnwanted)) {
      fault("control", "must not contain control characters");
    }
    return text;
  }

  String line(int most) {
    String text = text(most);
    if (text.indexOf('\n') >= 0) {
      fault("lines", "must be on one line");
    }
    return text;
  }

  long whole(long least, long most) {
    if (!node.isIntegralNumber()) {
      return missingOr("type", "must be a whole number", least);
    }
    if (!node.canConvertToLong() || node.longValue() < least || node.longValue() > most) {
      fault("range", "must be %d to %d".formatted(least, most));
      return least;
    }
    return node.longValue();
  }

  boolean yesOrNo() {
    return node.isBoolean()
        ? node.booleanValue()
        : missingOr("type", "must be true or false", false);
  }

  <E extends Enum<E>> E oneOf(Set<E> allowed, E otherwise) {
    String given = node.isString() ? node.stringValue() : "";
    for (E each : allowed) {
      if (each.name().equals(given)) {
        return each;
      }
    }
    return missingOr("value", "must be one of " + allowed, otherwise);
  }

  <T> List<T> items(int most, Function<Part, T> reader) {
    if (!node.isArray()) {
      return missingOr("type", "must be a list", List.of());
    }
    if (node.size() > most) {
      return missingOr("tooMany", "must have at most %d items".formatted(most), List.of());
    }
    var items = new ArrayList<T>();
    for (int i = 0; i < node.size(); i++) {
      items.add(reader.apply(new Part(node.get(i), pointer + "/" + i, faults)));
    }
    return items;
  }

  <T> Map<String, T> entries(Pattern names, Function<Part, T> reader) {
    if (!node.isObject()) {
      return missingOr("type", "must be a mapping", Map.of());
    }
    var entries = new LinkedHashMap<String, T>();
    for (String name : node.propertyNames()) {
      if (!names.matcher(name).matches()) {
        field(name).fault("pattern", "names here must match ^%s$".formatted(names));
      }
      entries.put(name, reader.apply(field(name)));
    }
    return entries;
  }

  void fault(String code, String message) {
    faults.add(pointer, code, message);
  }

  /**
   * @param within the place inside this text
   */
  void fault(String code, String message, Places.Place within) {
    faults.add(pointer, code, message, within);
  }

  private <T> T missingOr(String code, String message, T otherwise) {
    boolean missing = node.isMissingNode() || node.isNull();
    fault(missing ? "required" : code, missing ? "is missing: it " + message : message);
    return otherwise;
  }

  private Part silenced(String code, String message) {
    missingOr(code, message, "");
    return new Part(MissingNode.getInstance(), pointer, new Faults());
  }

  /** Controls other than the line end, halves of characters, and marks that turn what follows. */
  private static boolean isUnwanted(int c) {
    return (Character.isISOControl(c) && c != '\n')
        || Character.getType(c) == Character.SURROGATE
        || (c >= 0x2028 && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069)
        || c == 0xFEFF;
  }

  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
