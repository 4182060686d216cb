package io.entente.program;

import java.util.Locale;
import java.util.Map;

/**
 * What is written to one person about something else than a deal.
 *
 * @param subject one line
 * @param text paragraphs, an empty line between two
 */
public record OpenLetter(Wording subject, Wording text) {
  /** In the locale's language where the program has it, else in the program's first. */
  public Letter in(Program program, Locale asked, Map<String, String> values) {
    String language =
        program.languages().contains(asked.getLanguage())
            ? asked.getLanguage()
            : program.languages().getFirst();
    Locale locale = Locale.forLanguageTag(language);
    return new Letter(
        language, filled(subject.in(locale), values), filled(text.in(locale), values));
  }

  private static String filled(String text, Map<String, String> values) {
    return Placeholders.replace(text, name -> values.getOrDefault(name, Phrases.NOTHING));
  }
}
