package io.entente.matching;

import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** How alike two words of names are: the same, one an abbreviation of the other, or misspelled. */
final class WordPair {
  private static final JaroWinklerSimilarity LETTERS = new JaroWinklerSimilarity();
  private static final double MISSPELLED = 0.9;
  private static final int SHORTEST_MISSPELLED = 4;

  private WordPair() {}

  /** From 0 to 1; 1 only for words that are compared as one. */
  static double likeness(NameWords.Word one, NameWords.Word other) {
    if (one.compared().equals(other.compared())) {
      return 1;
    }
    String a = one.text();
    String b = other.text();
    if (a.isEmpty() || b.isEmpty() || a.charAt(0) != b.charAt(0)) {
      return 0;
    }
    return a.length() < b.length() ? ofShorter(a, b) : ofShorter(b, a);
  }

  private static double ofShorter(String shorter, String longer) {
    if (longer.startsWith(shorter)) {
      return beginning(shorter.length(), longer.length());
    }
    double likeness = shorter.length() < SHORTEST_MISSPELLED ? 0 : LETTERS.apply(shorter, longer);
    return likeness >= MISSPELLED ? likeness * 0.95 : abbreviation(shorter, longer);
  }

  private static double beginning(int letters, int of) {
    return switch (letters) {
      case 1 -> 0.3;
      case 2 -> 0.6;
      default -> of - letters == 1 ? 0.95 : 0.85;
    };
  }

  /** Consonants in their order: "mng" of "mining", "hldgs" of "holdings". */
  private static double abbreviation(String shorter, String longer) {
    if (shorter.length() < 2
        || shorter.length() > longer.length() - 2
        || !isWithin(shorter, longer)) {
      return 0;
    }
    long vowels = shorter.chars().skip(1).filter(letter -> "aeiou".indexOf(letter) >= 0).count();
    return vowels == 0 ? 0.75 : shorter.length() > SHORTEST_MISSPELLED ? 0.6 : 0;
  }

  /** Whether the letters of the shorter stand in the longer, in their order. */
  static boolean isWithin(String shorter, String longer) {
    int at = 0;
    for (int i = 0; i < longer.length() && at < shorter.length(); i++) {
      if (longer.charAt(i) == shorter.charAt(at)) {
        at++;
      }
    }
    return at == shorter.length();
  }
}
