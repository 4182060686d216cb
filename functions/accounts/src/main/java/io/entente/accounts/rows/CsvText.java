package io.entente.accounts.rows;

import static java.util.Comparator.comparingInt;

import io.entente.kernel.Fault;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * CSV as spreadsheets write it: a header, cells separated by commas, semicolons or tabs, in double
 * quotes where they hold a separator or a line's end. The separator is the one that makes known
 * columns of the header. A row of empty cells is none.
 */
final class CsvText implements RowText {
  private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

  private final String text;
  private final Layout layout;
  private final CSVFormat format;
  private final CsvHeader header;

  CsvText(String text, Layout layout) {
    this.text = text;
    this.layout = layout;
    List<Candidate> candidates =
        SEPARATORS.stream().map(separator -> candidate(text, layout, separator)).toList();
    Candidate best =
        candidates.stream()
            .max(comparingInt((Candidate candidate) -> candidate.header.known()))
            .orElseThrow();
    this.format = best.format;
    this.header = best.header;
  }

  private record Candidate(CSVFormat format, CsvHeader header) {}

  private static Candidate candidate(String text, Layout layout, char separator) {
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(separator)
            .setIgnoreEmptyLines(true)
            .setIgnoreSurroundingSpaces(separator != '\t')
            .setTrim(true)
            .get();
    return new Candidate(format, new CsvHeader(firstCells(text, format), layout));
  }

  private static List<String> firstCells(String text, CSVFormat format) {
    try (var parser = CSVParser.parse(new StringReader(text), format)) {
      Iterator<CSVRecord> records = parser.iterator();
      return records.hasNext() ? records.next().toList() : List.of();
    } catch (IOException | UncheckedIOException _) {
      return List.of();
    }
  }

  @Override
  public List<Fault> faults() {
    if (text.isBlank()) {
      return List.of(new Fault("", "empty", "There is no header; send one, and rows below it."));
    }
    List<Fault> faults = header.faults();
    return faults.isEmpty() ? faultsBelow() : faults;
  }

  /** A quote that is opened and never closed swallows rows: better no row than the wrong ones. */
  private List<Fault> faultsBelow() {
    try {
      return count() > 0
          ? List.of()
          : List.of(new Fault("", "empty", "There is no row below the header."));
    } catch (UncheckedIOException e) {
      return List.of(new Fault("", "malformed", malformed(e)));
    }
  }

  private static String malformed(UncheckedIOException e) {
    String line = String.valueOf(e.getMessage()).replaceFirst("(?s).*?\\(?line:? ([0-9]+).*", "$1");
    return line.matches("[0-9]+")
        ? "The quotes do not fit from line %s on; write a quote inside a cell twice."
            .formatted(line)
        : "The quotes do not fit; write a quote inside a cell twice.";
  }

  @Override
  public Iterator<Row> rows() {
    try {
      Iterable<CSVRecord> records = CSVParser.parse(new StringReader(text), format);
      var numbered = new CsvRows(header);
      return StreamSupport.stream(records.spliterator(), false)
          .filter(csv -> csv.stream().anyMatch(cell -> !cell.isEmpty()))
          .skip(1)
          .map(numbered::next)
          .iterator();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Layout layout() {
    return layout;
  }
}
