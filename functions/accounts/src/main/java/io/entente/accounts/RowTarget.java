package io.entente.accounts;

import io.entente.accounts.jobs.FaultyRow;
import io.entente.accounts.rows.Layout;
import io.entente.accounts.rows.Row;
import io.entente.kernel.Fault;
import io.entente.kernel.Outcome;
import io.entente.kernel.Problem;
import io.entente.platform.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;

/**
 * Where the rows of one kind of import go: the same way as the body of the operation that puts one.
 *
 * @param put id and body
 * @param together puts all in one transaction, or nothing: where one was refused, another was
 *     faster, or they do not fit
 * @param keys what other rows may have in common with such an id and body, and write to
 */
record RowTarget<B>(
    Layout layout,
    Class<B> body,
    BiFunction<String, B, Outcome<?>> put,
    Predicate<Map<String, B>> together,
    BiFunction<String, B, List<String>> keys) {

  /**
   * @param row right by its schema
   * @return why it was refused; empty if it is stored
   * @throws IllegalStateException if the row is not at fault
   */
  List<Fault> put(Row row) {
    try {
      return faults(put.apply(id(row), body(row.tree())));
    } catch (DatabindException _) {
      return List.of(new Fault("", "value", "The row has a number that is not a whole one."));
    }
  }

  /**
   * @param rows right by their schema, no two with an id or a key in common
   * @return each with why it was refused; without faults if it is stored
   */
  List<FaultyRow> put(List<Row> rows) {
    return inOne(rows)
        ? rows.stream().map(row -> new FaultyRow(row.number(), List.of())).toList()
        : rows.stream().map(row -> new FaultyRow(row.number(), put(row))).toList();
  }

  private boolean inOne(List<Row> rows) {
    try {
      Map<String, B> bodies = new LinkedHashMap<>();
      rows.forEach(row -> bodies.put(id(row), body(row.tree())));
      return together.test(bodies);
    } catch (DatabindException _) {
      return false; // said of the row that it is
    }
  }

  private String id(Row row) {
    return row.tree().path(layout.id()).asString();
  }

  List<String> keys(Row row) {
    try {
      return keys.apply(id(row), body(row.tree()));
    } catch (DatabindException _) {
      return List.of();
    }
  }

  /** The row's id is no field of the body. */
  private B body(JsonNode tree) {
    return Json.MAPPER
        .readerFor(body)
        .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .readValue(tree);
  }

  private static List<Fault> faults(Outcome<?> outcome) {
    return switch (outcome) {
      case Outcome.Done<?> _ -> List.of();
      case Outcome.Refused<?>(Problem problem) ->
          switch (problem.kind()) {
            case INVALID_REQUEST -> problem.faults();
            default -> throw new IllegalStateException("a row was refused as " + problem.kind());
          };
    };
  }
}
