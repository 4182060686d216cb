package io.entente.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One way to write a legal form, as {@link NameText} reads it.
 *
 * @param countries where it is a form and not a word; empty: everywhere
 */
record LegalForm(Place place, List<String> words, Set<String> countries) {
  private static final int NOWHERE = -1;

  /** Where in a name it stands. */
  enum Place {
    END,
    START,
    /** At either end, written without a blank, as in Chinese and Japanese. */
    ATTACHED
  }

  static List<LegalForm> read(String file) {
    return DataFile.lines(file).stream().map(LegalForm::parsed).toList();
  }

  /** A line: {@code place form [| country ...]}. */
  private static LegalForm parsed(String line) {
    var parts = line.split("\\|", 2);
    var form = parts[0].strip().split(" ", 2);
    var countries = parts.length == 1 ? Set.<String>of() : countries(parts[1]);
    return new LegalForm(
        Place.valueOf(form[0]), NameText.words(NameText.folded(form[1])), countries);
  }

  private static Set<String> countries(String text) {
    return Set.copyOf(Arrays.asList(text.strip().split(" +")));
  }

  boolean isOneIn(@Nullable String country) {
    return country == null || countries.isEmpty() || countries.contains(country);
  }

  int letters() {
    return words.stream().mapToInt(String::length).sum();
  }

  String text() {
    return String.join("", words);
  }

  /** The name's words without this form, or the words as they are. Never empty. */
  List<String> takenOff(List<String> name) {
    return switch (place) {
      case END -> offTheEnd(name);
      case START -> offTheStart(name);
      case ATTACHED -> offEitherEdge(name);
    };
  }

  private List<String> offTheEnd(List<String> name) {
    int end = name.size();
    for (String word : words.reversed()) {
      end = startOfSpelling(word, name, end);
    }
    return end > 0 ? name.subList(0, end) : name;
  }

  /** Where the words that spell this one before {@code end} begin: one word, or a letter each. */
  private static int startOfSpelling(String word, List<String> name, int end) {
    if (end > 0 && name.get(end - 1).equals(word)) {
      return end - 1;
    }
    int start = end - word.length();
    return start > 0 && spells(name.subList(start, end), word) ? start : NOWHERE;
  }

  private static boolean spells(List<String> name, String word) {
    return name.stream().allMatch(NameText::isInitial) && String.join("", name).equals(word);
  }

  private List<String> offTheStart(List<String> name) {
    int size = words.size();
    return name.size() > size && name.subList(0, size).equals(words)
        ? name.subList(size, name.size())
        : name;
  }

  private List<String> offEitherEdge(List<String> name) {
    String form = text();
    if (name.getLast().endsWith(form)) {
      String rest = name.getLast().substring(0, name.getLast().length() - form.length());
      return replaced(name, name.size() - 1, rest);
    }
    return name.getFirst().startsWith(form)
        ? replaced(name, 0, name.getFirst().substring(form.length()))
        : name;
  }

  private static List<String> replaced(List<String> name, int index, String word) {
    if (word.isEmpty() && name.size() == 1) {
      return name;
    }
    var words = new ArrayList<>(name);
    if (word.isEmpty()) {
      words.remove(index);
    } else {
      words.set(index, word);
    }
    return List.copyOf(words);
  }
}
