package io.entente.matching;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Words of company names that have several spellings, or that a name is not about. */
final class Vocabulary {
  private static final Map<String, String> FORMS = byVariant("word-forms.txt");
  private static final Map<String, String> LEGAL_KINDS = byVariant("legal-form-kinds.txt");
  private static final Set<String> QUALIFIERS =
      DataFile.lines("qualifiers.txt").stream()
          .map(Vocabulary::compared)
          .collect(toUnmodifiableSet());
  private static final int LONGEST_FORM = 4;

  private Vocabulary() {}

  /** The word as it is compared: "intl" and "internacional" are "international". */
  static String compared(String word) {
    return FORMS.getOrDefault(word, word);
  }

  /** Whether it tells apart the companies of a group, and says nothing alone. */
  static boolean isQualifier(String compared) {
    return QUALIFIERS.contains(compared);
  }

  /** The kind of company that a name ends with; empty text where it does not say. */
  static String legalKind(List<String> words) {
    for (int size = Math.min(LONGEST_FORM, words.size() - 1); size > 0; size--) {
      String end = String.join("", words.subList(words.size() - size, words.size()));
      String kind = LEGAL_KINDS.get(end);
      if (kind != null) {
        return kind;
      }
    }
    return "";
  }

  private static Map<String, String> byVariant(String file) {
    var forms = new HashMap<String, String>();
    for (String line : DataFile.lines(file)) {
      var words = line.split(" +", -1);
      for (String variant : words) {
        forms.putIfAbsent(variant, words[0]);
      }
    }
    return Map.copyOf(forms);
  }
}
