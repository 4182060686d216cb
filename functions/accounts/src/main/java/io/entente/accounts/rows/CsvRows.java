package io.entente.accounts.rows;

import io.entente.kernel.Fault;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Numbers the records of a CSV file and makes trees of them; an empty cell is no value. */
final class CsvRows {
  private final List<Column> columns;
  private int number;

  CsvRows(CsvHeader header) {
    this.columns = header.columns();
  }

  Row next(CSVRecord cells) {
    number++;
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < Math.min(cells.size(), columns.size()); i++) {
      if (!cells.get(i).isEmpty()) {
        place(columns.get(i), cells.get(i), tree);
      }
    }
    return new Row(number, tree, surplus(cells));
  }

  private static void place(Column column, String cell, ObjectNode tree) {
    ObjectNode holder = column.into().isEmpty() ? tree : tree.withObject("/" + column.into());
    holder.set(column.name(), column.value(cell));
  }

  /** A separator inside a cell without quotes shifts what follows: the row is not what it seems. */
  private List<Fault> surplus(CSVRecord cells) {
    var faults = new ArrayList<Fault>();
    for (int i = columns.size(); i < cells.size() && faults.isEmpty(); i++) {
      if (!cells.get(i).isEmpty()) {
        faults.add(
            new Fault(
                "",
                "surplusCells",
                "The row has %d cells, the header %d; put cells that hold a separator in quotes."
                    .formatted(cells.size(), columns.size())));
      }
    }
    return faults;
  }
}
