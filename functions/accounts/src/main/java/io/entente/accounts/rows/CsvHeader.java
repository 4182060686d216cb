package io.entente.accounts.rows;

import io.entente.kernel.Fault;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The first line of a CSV file, against the columns that there may be. */
final class CsvHeader {
  private static final int LONGEST_SHOWN = 60;
  private static final int MOST = 50;

  private final List<String> names;
  private final Layout layout;

  CsvHeader(List<String> names, Layout layout) {
    this.names = names;
    this.layout = layout;
  }

  int known() {
    return (int) names.stream().filter(name -> layout.column(name).isPresent()).count();
  }

  /**
   * @throws java.util.NoSuchElementException if the header is faulty
   */
  List<Column> columns() {
    return names.stream().map(name -> layout.column(name).orElseThrow()).toList();
  }

  List<Fault> faults() {
    var faults = new ArrayList<Fault>();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < names.size(); i++) {
      fault(i + 1, names.get(i), seen.add(names.get(i))).ifPresent(faults::add);
    }
    layout.columns().stream()
        .filter(column -> column.required() && !seen.contains(column.name()))
        .map(column -> missing(column.name()))
        .forEach(faults::add);
    return faults.stream().limit(MOST).toList();
  }

  private Optional<Fault> fault(int place, String name, boolean first) {
    String shown = shown(name);
    if (layout.column(name).isEmpty()) {
      return Optional.of(
          new Fault(
              "/" + shown,
              "unknownColumn",
              "Column %d, \"%s\", is not known; there are %s."
                  .formatted(place, shown, layout.names())));
    }
    return first
        ? Optional.empty()
        : Optional.of(
            new Fault("/" + shown, "repeatedColumn", "Column %s stands twice.".formatted(shown)));
  }

  private static Fault missing(String name) {
    return new Fault("/" + name, "required", "There is no column %s.".formatted(name));
  }

  private static String shown(String name) {
    String cut = name.length() > LONGEST_SHOWN ? name.substring(0, LONGEST_SHOWN) : name;
    return cut.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\u2028\\u2029]", "?");
  }
}
