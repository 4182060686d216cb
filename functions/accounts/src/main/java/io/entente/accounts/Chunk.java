package io.entente.accounts;

import io.entente.accounts.jobs.FaultyRow;
import io.entente.accounts.rows.Row;
import io.entente.kernel.Fault;
import io.entente.platform.json.SchemaFaults;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * The rows of an import between two notes of its progress: good ones by the contract's schema, and
 * faulty ones, which cost nothing and are many where a file is of the wrong kind.
 */
record Chunk(List<Row> good, List<FaultyRow> faulty) {
  private static final int MOST_GOOD = 100;
  private static final int MOST = 5_000;

  static Chunk next(Iterator<Row> rows, SchemaFaults schemas, String schema) {
    var chunk = new Chunk(new ArrayList<>(), new ArrayList<>());
    while (rows.hasNext() && chunk.good.size() < MOST_GOOD && chunk.size() < MOST) {
      Row row = rows.next();
      List<Fault> faults = faults(row, schemas, schema);
      if (faults.isEmpty()) {
        chunk.good.add(row);
      } else {
        chunk.faulty.add(new FaultyRow(row.number(), faults));
      }
    }
    return chunk;
  }

  /** What cannot be read is not checked further. */
  private static List<Fault> faults(Row row, SchemaFaults schemas, String schema) {
    if (row.tree().isMissingNode()) {
      return row.faults();
    }
    var faults = new ArrayList<>(row.faults());
    schemas.of(schema, row.tree()).stream().map(Chunk::ofRow).forEach(faults::add);
    return faults.stream().limit(50).toList();
  }

  private static Fault ofRow(Fault fault) {
    return new Fault(fault.pointer(), fault.code(), fault.message().replace("The body", "The row"));
  }

  int size() {
    return good.size() + faulty.size();
  }
}
