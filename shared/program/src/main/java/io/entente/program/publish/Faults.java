package io.entente.program.publish;

import io.entente.kernel.Fault;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that is wrong with one document. */
final class Faults {
  /**
   * @param within the place inside a text of the document; absent for the part as a whole
   */
  private record Found(
      String pointer, String code, String message, Places.@Nullable Place within) {}

  private record Placed(Places.Place place, Fault fault) {}

  private final List<Found> found = new ArrayList<>();

  void add(String pointer, String code, String message) {
    found.add(new Found(pointer, code, message, null));
  }

  void add(String pointer, String code, String message, Places.Place within) {
    found.add(new Found(pointer, code, message, within));
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  /** All of them without their lines: the document has none that could be found. */
  List<Fault> all() {
    return found.stream().map(f -> new Fault(f.pointer, f.code, f.message)).toList();
  }

  /** All of them, from the first line to the last, each with its line and column. */
  List<Fault> all(Places places) {
    return found.stream()
        .map(f -> placed(f, places))
        .sorted(Comparator.comparing(Placed::place))
        .map(Placed::fault)
        .toList();
  }

  private static Placed placed(Found f, Places places) {
    var place = f.within == null ? places.of(f.pointer) : places.within(f.pointer, f.within);
    return new Placed(place, new Fault(f.pointer, f.code, place + ": " + f.message));
  }
}
