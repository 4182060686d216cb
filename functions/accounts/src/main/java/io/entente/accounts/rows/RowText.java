package io.entente.accounts.rows;

import io.entente.kernel.Fault;
import java.util.Iterator;
import java.util.List;

/** The text of an import. */
public sealed interface RowText permits CsvText, JsonLinesText {
  String CSV = "text/csv";

  /**
   * @param mediaType {@code text/csv}, or else JSON lines
   */
  static RowText of(String mediaType, String text, Layout layout) {
    return mediaType.equals(CSV) ? new CsvText(text, layout) : new JsonLinesText(text, layout);
  }

  /** What is wrong with the text as a whole, so that no row of it can be read; empty: nothing. */
  List<Fault> faults();

  /** All rows, from the first, as they stand; only for a text without faults. */
  Iterator<Row> rows();

  /** All rows, from the first; one whose id stood in a row before is faulty. */
  default DistinctRows distinctRows() {
    return new DistinctRows(rows(), layout().id());
  }

  Layout layout();

  default int count() {
    int rows = 0;
    for (Iterator<Row> each = rows(); each.hasNext(); each.next()) {
      rows++;
    }
    return rows;
  }
}
