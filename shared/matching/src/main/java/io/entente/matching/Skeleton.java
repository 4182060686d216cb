package io.entente.matching;

/** What is left of a word that somebody abbreviates or misspells: its consonants. */
final class Skeleton {
  private static final int LONGEST = 4;

  private Skeleton() {}

  /** The first letter and the consonants that follow, none twice in a row; at most four. */
  static String of(String word) {
    var left = new StringBuilder();
    for (int i = 0; i < word.length() && left.length() < LONGEST; i++) {
      char letter = word.charAt(i);
      boolean kept = i == 0 || "aeiouyh".indexOf(letter) < 0;
      if (kept && (left.isEmpty() || left.charAt(left.length() - 1) != letter)) {
        left.append(letter);
      }
    }
    return left.toString();
  }
}
