package io.entente.matching;

import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A name's words as they are compared and what each tells.
 *
 * @param joined all of it without blanks
 * @param core the words that the name is about; all words where none is left
 * @param initials of all words but "and", "of" and the like
 */
record NameWords(List<Word> words, String joined, List<Word> core, String initials) {
  /** What comes after tells nobody apart. */
  private static final int MOST_WORDS = 20;

  private static final List<String> LAST_WORDS =
      List.of("limited", "company", "corporation", "incorporated", "holdings", "international");

  private static final double MOST_OF_QUALIFIER = 3;
  private static final Set<String> SMALL =
      Set.of("and", "of", "de", "du", "la", "le", "les", "des", "the", "for", "in", "der", "und");

  /**
   * @param text as written
   * @param compared its common spelling
   * @param weight what it tells, see {@link WordWeights}
   */
  record Word(String text, String compared, double weight) {
    /** The first letter; empty text where there is none. */
    String initial() {
      return text.isEmpty() ? "" : text.substring(0, text.offsetByCodePoints(0, 1));
    }

    boolean isQualifier() {
      return Vocabulary.isQualifier(compared);
    }

    boolean isNumber() {
      return text.chars().allMatch(Character::isDigit) || ROMAN.contains(text);
    }

    private static final Set<String> ROMAN =
        Set.of("ii", "iii", "iv", "vi", "vii", "viii", "ix", "xi", "xii");
  }

  static NameWords of(String norm, WordWeights weights) {
    var words = new ArrayList<Word>();
    Splitter.on(' ')
        .limit(MOST_WORDS + 1)
        .split(norm)
        .forEach(text -> words.add(word(text, weights)));
    if (words.size() > MOST_WORDS) {
      words.removeLast();
    }
    cutForm(words.getLast().text())
        .filter(_ -> words.size() > 1)
        .ifPresent(form -> words.set(words.size() - 1, form));
    var core = core(words);
    return new NameWords(
        List.copyOf(words),
        norm.replace(" ", ""),
        core.isEmpty() ? words : core,
        words.stream()
            .filter(word -> !SMALL.contains(word.text))
            .map(Word::initial)
            .collect(Collectors.joining()));
  }

  /** A field that was too short has cut the last word: "Asia Fiber Public Company Limi". */
  private static Optional<Word> cutForm(String last) {
    return LAST_WORDS.stream()
        .filter(form -> last.length() > 2 && last.length() < form.length() && form.startsWith(last))
        .findFirst()
        .map(form -> new Word(form, Vocabulary.compared(form), 1));
  }

  private static Word word(String text, WordWeights weights) {
    String compared = Vocabulary.compared(text);
    double weight = weights.of(compared);
    boolean qualifier = Vocabulary.isQualifier(compared);
    return new Word(text, compared, qualifier ? Math.min(weight, MOST_OF_QUALIFIER) : weight);
  }

  /** A name may begin with what would qualify another: "Global Foundries", "UK Power". */
  private static List<Word> core(List<Word> words) {
    var core = new ArrayList<Word>();
    for (Word word : words) {
      boolean first = core.isEmpty() && !SMALL.contains(word.text) && words.size() > 1;
      if (!word.isQualifier() || first) {
        core.add(word);
      }
    }
    return core;
  }

  /** The core's words as they are compared, in one. */
  String coreJoined() {
    return core.stream().map(Word::compared).collect(Collectors.joining());
  }

  /** The core as written, in one: what a domain is made of. */
  String coreText() {
    return core.stream().map(Word::text).collect(Collectors.joining());
  }
}
