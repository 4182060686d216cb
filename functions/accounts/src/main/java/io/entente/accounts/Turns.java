package io.entente.accounts;

import io.entente.accounts.rows.Row;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Which rows may be put side by side, and which must wait for them because they write to the same
 * keys: those would only get into each other's way, and of two the first in the file shall be the
 * first customer of the key.
 *
 * @param atOnce no two of them share a key
 * @param after one after another
 */
record Turns(List<Row> atOnce, List<Row> after) {
  /** So many usually fit into one transaction of 100 writes. */
  private static final int GROUP = 12;

  static Turns of(List<Row> rows, Function<Row, List<String>> keys) {
    var turns = new Turns(new ArrayList<>(), new ArrayList<>());
    Set<String> seen = new HashSet<>();
    for (Row row : rows) {
      List<String> own = keys.apply(row);
      boolean free = own.stream().noneMatch(seen::contains);
      seen.addAll(own);
      (free ? turns.atOnce : turns.after).add(row);
    }
    return turns;
  }

  /** Those that may be put at once, some at a time, each of them in one transaction. */
  List<List<Row>> together() {
    return IntStream.iterate(0, from -> from < atOnce.size(), from -> from + GROUP)
        .mapToObj(from -> atOnce.subList(from, Math.min(from + GROUP, atOnce.size())))
        .toList();
  }
}
