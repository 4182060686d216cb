package io.entente.local.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Text in columns: the first is flush left, numbers flush right. */
final class Table {
  private final List<List<String>> rows = new ArrayList<>();

  static String number(long number) {
    return "%,d".formatted(number);
  }

  Table row(String first, List<String> others) {
    var row = new ArrayList<String>();
    row.add(first);
    row.addAll(others);
    rows.add(row);
    return this;
  }

  List<String> lines() {
    int columns = rows.stream().mapToInt(List::size).max().orElse(0);
    List<Integer> widths = IntStream.range(0, columns).mapToObj(this::width).toList();
    return rows.stream().map(row -> line(row, widths)).toList();
  }

  private int width(int column) {
    return rows.stream()
        .filter(row -> column < row.size())
        .mapToInt(row -> row.get(column).length())
        .max()
        .orElse(0);
  }

  private static String line(List<String> row, List<Integer> widths) {
    return IntStream.range(0, row.size())
        .mapToObj(i -> padded(row.get(i), (i == 0 ? -1 : 1) * widths.get(i)))
        .collect(Collectors.joining("  ", "  ", ""))
        .stripTrailing();
  }

  private static String padded(String cell, int width) {
    return width == 0 ? cell : ("%" + width + "s").formatted(cell);
  }
}
