package io.entente.matching;

import static java.util.stream.Collectors.groupingBy;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Taking legal forms off a name: at its end, at its start where that is usual, or in brackets, as
 * often as they stand there. A name is never emptied; as words inside a name they stay.
 *
 * @param country decides over the forms that are words elsewhere; null: all are forms
 */
record LegalForms(@Nullable String country) {
  private static final Pattern BRACKETED = Pattern.compile("[(\\[]([^()\\[\\]]*)[)\\]]");
  private static final List<LegalForm> LONGEST_FIRST =
      LegalForm.read("legal-forms.txt").stream()
          .sorted(Comparator.comparingInt(LegalForm::letters).reversed())
          .toList();

  /** The forms at an end by their last letter: a name tries a few and not some hundreds. */
  private static final Map<Character, List<LegalForm>> ENDS =
      LONGEST_FIRST.stream()
          .filter(form -> form.place() == LegalForm.Place.END)
          .collect(groupingBy(LegalForms::lastLetter));

  private static final List<LegalForm> OTHERS =
      LONGEST_FIRST.stream().filter(form -> form.place() != LegalForm.Place.END).toList();

  List<String> stripped(List<String> name) {
    var words = name;
    for (var less = oneLess(words); !less.equals(words); less = oneLess(words)) {
      words = less;
    }
    return words;
  }

  private List<String> oneLess(List<String> words) {
    var less = firstTakenOff(ENDS.getOrDefault(lastLetter(words), List.of()), words);
    return less.equals(words) ? firstTakenOff(OTHERS, words) : less;
  }

  private List<String> firstTakenOff(List<LegalForm> forms, List<String> words) {
    for (var form : forms) {
      var rest = form.isOneIn(country) ? form.takenOff(words) : words;
      if (rest.size() < words.size() || !rest.equals(words)) {
        return rest;
      }
    }
    return words;
  }

  /** The text without the brackets that hold a legal form and nothing else: "Acme (Pty) Ltd". */
  String withoutBracketed(String text) {
    return BRACKETED.matcher(text).replaceAll(m -> isForm(m.group(1)) ? " " : " $0 ");
  }

  private boolean isForm(String text) {
    var words = NameText.words(text);
    return LONGEST_FIRST.stream().anyMatch(f -> f.isOneIn(country) && f.words().equals(words));
  }

  private static Character lastLetter(LegalForm form) {
    return lastLetter(form.words());
  }

  private static Character lastLetter(List<String> words) {
    String last = words.getLast();
    return last.charAt(last.length() - 1);
  }
}
