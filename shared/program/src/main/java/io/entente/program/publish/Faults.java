package io.entente.program.publish;

import io.entente.kernel.Fault;
import java.util.ArrayList;
import java.util.List;

/** Everything that is wrong with one document, in the order in which it was found. */
final class Faults {
  private final List<Fault> found = new ArrayList<>();

  void add(String pointer, String code, String message) {
    found.add(new Fault(pointer, code, message));
  }

  List<Fault> all() {
    return List.copyOf(found);
  }
}
