package io.entente.accounts.rows;

import io.entente.kernel.Fault;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;

/** Rows of which none has the id of one before: of two with one id the first counts. */
public final class DistinctRows implements Iterator<Row> {
  private final Iterator<Row> rows;
  private final String id;
  private final Map<String, Integer> firstRows = new HashMap<>();
  private int seen;

  DistinctRows(Iterator<Row> rows, String id) {
    this.rows = rows;
    this.id = id;
  }

  @Override
  public boolean hasNext() {
    return rows.hasNext();
  }

  @Override
  public Row next() {
    Row row = rows.next();
    seen = row.number();
    String value = row.text(id);
    Integer first = value.isEmpty() ? null : firstRows.putIfAbsent(value, row.number());
    return first == null ? row : row.with(twice(first));
  }

  /**
   * Goes on after the row of that number.
   *
   * @throws IllegalArgumentException if that row and more were read already
   */
  public void skipTo(long number) {
    if (seen > number) {
      throw new IllegalArgumentException("row %d was read already, at %d".formatted(number, seen));
    }
    while (seen < number && hasNext()) {
      next();
    }
  }

  private Fault twice(int first) {
    return new Fault(
        "/" + id, "duplicateId", "Row %d has the same %s already.".formatted(first, id));
  }
}
