package io.entente.accounts.rows;

import io.entente.kernel.Fault;
import io.entente.platform.json.StrictBody;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** One JSON value a line, each read as strictly as a body is; empty lines are none. */
final class JsonLinesText implements RowText {
  private final String text;
  private final Layout layout;

  JsonLinesText(String text, Layout layout) {
    this.text = text;
    this.layout = layout;
  }

  @Override
  public List<Fault> faults() {
    return text.isBlank()
        ? List.of(new Fault("", "empty", "There is no line; send one JSON object a line."))
        : List.of();
  }

  @Override
  public Iterator<Row> rows() {
    var number = new AtomicInteger();
    return text.lines()
        .filter(line -> !line.isBlank())
        .map(line -> row(number.incrementAndGet(), line))
        .iterator();
  }

  /** Without reading what stands in them: a million lines are counted while the caller waits. */
  @Override
  public int count() {
    return (int) text.lines().filter(line -> !line.isBlank()).count();
  }

  private static Row row(int number, String line) {
    var read = StrictBody.json(line.getBytes(StandardCharsets.UTF_8));
    return new Row(number, read.value(), read.faults().stream().map(JsonLinesText::ofRow).toList());
  }

  private static Fault ofRow(Fault fault) {
    return new Fault(fault.pointer(), fault.code(), fault.message().replace("The body", "The row"));
  }

  @Override
  public Layout layout() {
    return layout;
  }
}
