package io.entente.matching;

import io.entente.matching.NameWords.Word;
import java.util.Arrays;
import java.util.List;

/** Which word of one name is which of the other, and how surely. */
final class Alignment {
  private final List<Word> asked;
  private final List<Word> known;
  private final double[] askedBy;
  private final double[] knownBy;

  private Alignment(List<Word> asked, List<Word> known) {
    this.asked = asked;
    this.known = known;
    this.askedBy = new double[asked.size()];
    this.knownBy = new double[known.size()];
  }

  static Alignment of(NameWords asked, NameWords known) {
    var alignment = new Alignment(asked.words(), known.words());
    alignment.equalWords();
    alignment.writtenApart();
    alignment.likeWords();
    alignment.initials();
    return alignment;
  }

  private void equalWords() {
    for (int i = 0; i < askedBy.length; i++) {
      for (int j = 0; j < knownBy.length && askedBy[i] == 0; j++) {
        if (knownBy[j] == 0 && asked.get(i).compared().equals(known.get(j).compared())) {
          askedBy[i] = 1;
          knownBy[j] = 1;
        }
      }
    }
  }

  /** "star glory" is "starglory". */
  private void writtenApart() {
    writtenApart(asked, askedBy, known, knownBy);
    writtenApart(known, knownBy, asked, askedBy);
  }

  private static void writtenApart(
      List<Word> joined, double[] joinedBy, List<Word> apart, double[] apartBy) {
    for (int i = 0; i < joinedBy.length; i++) {
      for (int j = 0; j + 1 < apartBy.length && joinedBy[i] == 0; j++) {
        String whole = joined.get(i).text();
        String first = apart.get(j).text();
        if (apartBy[j] == 0
            && apartBy[j + 1] == 0
            && whole.length() == first.length() + apart.get(j + 1).text().length()
            && whole.startsWith(first)
            && whole.endsWith(apart.get(j + 1).text())) {
          joinedBy[i] = 0.97;
          apartBy[j] = 0.97;
          apartBy[j + 1] = 0.97;
        }
      }
    }
  }

  /** The likest first. */
  private void likeWords() {
    double[][] likeness = likenesses();
    for (double least = 0.9; least > 0; least -= 0.3) {
      for (int i = 0; i < askedBy.length; i++) {
        pairWithLikest(i, likeness[i], least);
      }
    }
  }

  private double[][] likenesses() {
    var likeness = new double[askedBy.length][knownBy.length];
    for (int i = 0; i < askedBy.length; i++) {
      for (int j = 0; j < knownBy.length && askedBy[i] == 0; j++) {
        likeness[i][j] = knownBy[j] > 0 ? 0 : WordPair.likeness(asked.get(i), known.get(j));
      }
    }
    return likeness;
  }

  private void pairWithLikest(int i, double[] likeness, double least) {
    int best = -1;
    double likest = least;
    for (int j = 0; j < knownBy.length && askedBy[i] == 0; j++) {
      if (knownBy[j] == 0 && likeness[j] >= likest) {
        likest = likeness[j];
        best = j;
      }
    }
    if (best >= 0) {
      askedBy[i] = likest;
      knownBy[best] = likest;
    }
  }

  /** "re" is "real estate". */
  private void initials() {
    initials(asked, askedBy, known, knownBy);
    initials(known, knownBy, asked, askedBy);
  }

  private static void initials(
      List<Word> shorts, double[] shortBy, List<Word> longs, double[] longBy) {
    for (int i = 0; i < shortBy.length; i++) {
      String letters = shorts.get(i).text();
      if (shortBy[i] > 0.3 || letters.length() < 2 || letters.length() > 6) {
        continue;
      }
      for (int j = 0; j + letters.length() <= longBy.length && shortBy[i] <= 0.3; j++) {
        if (begin(letters, longs, longBy, j)) {
          shortBy[i] = 0.7;
          Arrays.fill(longBy, j, j + letters.length(), 0.7);
        }
      }
    }
  }

  private static boolean begin(String letters, List<Word> longs, double[] longBy, int from) {
    for (int k = 0; k < letters.length(); k++) {
      String word = longs.get(from + k).text();
      if (longBy[from + k] > 0.3 || word.isEmpty() || word.charAt(0) != letters.charAt(k)) {
        return false;
      }
    }
    return true;
  }

  double coverOfAsked(boolean exact) {
    return cover(asked, askedBy, exact);
  }

  double coverOfKnown(boolean exact) {
    return cover(known, knownBy, exact);
  }

  private static double cover(List<Word> words, double[] by, boolean exact) {
    double all = 0;
    double covered = 0;
    for (int i = 0; i < by.length; i++) {
      double weight = words.get(i).weight() + 0.01;
      all += weight;
      covered += weight * (exact && by[i] < 1 ? 0 : by[i]);
    }
    return all == 0 ? 0 : covered / all;
  }

  double lackedByKnown() {
    return lacked(asked, askedBy);
  }

  double lackedByAsked() {
    return lacked(known, knownBy);
  }

  private static double lacked(List<Word> words, double[] by) {
    double heaviest = 0;
    for (int i = 0; i < by.length; i++) {
      heaviest = Math.max(heaviest, words.get(i).weight() * (1 - by[i]));
    }
    return heaviest;
  }

  double rarestShared() {
    double rarest = 0;
    for (int i = 0; i < askedBy.length; i++) {
      rarest = Math.max(rarest, asked.get(i).weight() * askedBy[i]);
    }
    return rarest;
  }

  double shared() {
    double sum = 0;
    for (int i = 0; i < askedBy.length; i++) {
      sum += asked.get(i).weight() * askedBy[i];
    }
    return sum;
  }

  /** Whether what is lacked on either side is qualifiers, and something is. */
  boolean differsInQualifiersOnly() {
    return rest(asked, askedBy, true)
        && rest(known, knownBy, true)
        && !(rest(asked, askedBy, false) && rest(known, knownBy, false));
  }

  private static boolean rest(List<Word> words, double[] by, boolean qualifiersAllowed) {
    for (int i = 0; i < by.length; i++) {
      if (by[i] < 0.5 && !(qualifiersAllowed && words.get(i).isQualifier())) {
        return false;
      }
    }
    return true;
  }

  /** Whether one has a number that the other lacks. */
  boolean numbersDiffer() {
    return hasOwnNumber(asked, askedBy) || hasOwnNumber(known, knownBy);
  }

  private static boolean hasOwnNumber(List<Word> words, double[] by) {
    for (int i = 0; i < by.length; i++) {
      if (by[i] < 1 && words.get(i).isNumber()) {
        return true;
      }
    }
    return false;
  }
}
