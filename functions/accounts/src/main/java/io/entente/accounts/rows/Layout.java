package io.entente.accounts.rows;

import java.util.List;
import java.util.Optional;

/**
 * What the rows of one kind of import look like.
 *
 * @param schema pointer of the row's schema in the contract
 * @param id the field that tells rows apart
 * @param columns of the CSV form
 */
public record Layout(String schema, String id, List<Column> columns) {
  public Layout {
    columns = List.copyOf(columns);
  }

  Optional<Column> column(String name) {
    return columns.stream().filter(column -> column.name().equals(name)).findFirst();
  }

  /** The columns' names, for a person. */
  String names() {
    return String.join(", ", columns.stream().map(Column::name).toList());
  }
}
