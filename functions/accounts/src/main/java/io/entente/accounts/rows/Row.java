package io.entente.accounts.rows;

import io.entente.kernel.Fault;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * One row as it was read.
 *
 * @param number from 1, without the header and without empty lines
 * @param tree as the contract's row schema has it; of no use where reading found faults
 * @param faults what reading found, before any schema
 */
public record Row(int number, JsonNode tree, List<Fault> faults) {
  public Row {
    faults = List.copyOf(faults);
  }

  /** The value of a field that holds text; empty where it is absent or something else. */
  String text(String field) {
    return tree.path(field).isString() ? tree.path(field).stringValue() : "";
  }

  Row with(Fault fault) {
    var all = new java.util.ArrayList<>(faults);
    all.add(fault);
    return new Row(number, tree, all);
  }
}
