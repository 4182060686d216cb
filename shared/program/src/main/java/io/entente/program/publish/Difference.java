package io.entente.program.publish;

import io.entente.program.Program;
import io.entente.program.Rule;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** What another document would change, in words for the vendor's people. */
public final class Difference {
  /** Of one value, in characters. */
  private static final int LONGEST = 400;

  private static final int MOST = 500;
  private static final String NONE = "none";

  private Difference() {}

  /**
   * One line for each thing that differs: {@code Minimum value in EUR: 4,600 → 5,000}, {@code Rule
   * territory: removed}. At most 500; the version number is none of it.
   */
  public static List<String> between(Program before, Program after) {
    var old = Described.items(before);
    var made = Described.items(after);
    var items = new LinkedHashSet<>(old.keySet());
    items.addAll(made.keySet());
    var lines = new ArrayList<String>();
    items.forEach(
        item ->
            lines.addAll(
                item(item, old.getOrDefault(item, Map.of()), made.getOrDefault(item, Map.of()))));
    lines.addAll(order(ids(before), ids(after)));
    return lines.stream().limit(MOST).toList();
  }

  private static List<String> item(
      String item, Map<String, String> before, Map<String, String> after) {
    if (after.isEmpty()) {
      return List.of(item + ": removed");
    }
    if (before.isEmpty()) {
      String value =
          after.size() == 1 ? " (%s)".formatted(abridged(after.values().iterator().next())) : "";
      return List.of(item + ": added" + value);
    }
    var aspects = new LinkedHashSet<>(before.keySet());
    aspects.addAll(after.keySet());
    return aspects.stream()
        .filter(aspect -> !value(before, aspect).equals(value(after, aspect)))
        .map(aspect -> changed(name(item, aspect), value(before, aspect), value(after, aspect)))
        .toList();
  }

  private static String name(String item, String aspect) {
    return aspect.isEmpty() ? item : item + ", " + aspect;
  }

  private static String value(Map<String, String> aspects, String aspect) {
    return aspects.getOrDefault(aspect, NONE);
  }

  private static String changed(String what, String before, String after) {
    if (before.equals(NONE) && after.equals(Described.PRESENT)) {
      return what + ": added";
    }
    return before.equals(Described.PRESENT) && after.equals(NONE)
        ? what + ": removed"
        : "%s: %s → %s".formatted(what, abridged(before), abridged(after));
  }

  /** Rules that both have, asked in another order, may decide otherwise. */
  private static List<String> order(List<String> before, List<String> after) {
    var kept = before.stream().filter(after::contains).toList();
    var now = after.stream().filter(before::contains).toList();
    return kept.equals(now)
        ? List.of()
        : List.of(changed("Order of the rules", String.join(", ", kept), String.join(", ", now)));
  }

  private static List<String> ids(Program program) {
    return program.rulesOfEngagement().stream().map(Rule::id).toList();
  }

  private static String abridged(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
  }
}
