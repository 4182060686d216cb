package io.entente.matching;

import java.util.stream.IntStream;

/** A name's pieces of three letters, as sorted numbers, each once. */
final class Pieces {
  private static final int LETTERS = 3;

  private final int[] sorted;

  private Pieces(int[] sorted) {
    this.sorted = sorted;
  }

  static Pieces of(String joined) {
    String edged = " " + joined + " ";
    return new Pieces(pieces(edged));
  }

  private static int[] pieces(String edged) {
    return IntStream.rangeClosed(0, edged.length() - LETTERS)
        .map(at -> piece(edged, at))
        .sorted()
        .distinct()
        .toArray();
  }

  private static int piece(String text, int at) {
    return (text.charAt(at) * 31 + text.charAt(at + 1)) * 961 + text.charAt(at + 2);
  }

  /** From 0 to 1: twice what both have against what each has. */
  double sharedWith(Pieces other) {
    int[] some = sorted;
    int[] others = other.sorted;
    int common = 0;
    for (int i = 0, j = 0; i < some.length && j < others.length; ) {
      int order = Integer.compare(some[i], others[j]);
      common += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    int all = some.length + others.length;
    return all == 0 ? 0 : 2.0 * common / all;
  }
}
