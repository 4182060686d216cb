package io.entente.matching;

import java.util.List;

/**
 * One name of a company as matching reads it.
 *
 * @param norm Latin words in lower case, one blank between, without legal form; at most 160 letters
 * @param form the kind of its legal form ("ltd", "gmbh"); empty text where it does not say
 */
public record NameReading(String norm, String form) {
  private static final int MOST_LETTERS = 160;

  /** The reading of a name alone, whatever it is also called. */
  static NameReading of(String name) {
    var words = NameText.words(NameText.folded(name));
    String plain = CompanyName.normalized(name);
    return new NameReading(cut(Reading.latin(plain)), Vocabulary.legalKind(words));
  }

  /** All its names, each once: those that were written together are taken apart. */
  static List<NameReading> allOf(String text) {
    return WrittenName.of(text).names().stream()
        .map(NameReading::of)
        .filter(reading -> !reading.norm.isEmpty())
        .distinct()
        .toList();
  }

  private static String cut(String norm) {
    if (norm.length() <= MOST_LETTERS) {
      return norm;
    }
    int end = Character.isHighSurrogate(norm.charAt(MOST_LETTERS - 1)) ? 1 : 0;
    return norm.substring(0, MOST_LETTERS - end).strip();
  }
}
