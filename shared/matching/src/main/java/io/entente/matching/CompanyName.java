package io.entente.matching;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A legal name without what people write differently: case, accents, punctuation, spacing, legal
 * form, "&amp;" or "and". Words stay as they are: German {@code ue} is not {@code ü}, and scripts
 * are not transliterated.
 *
 * @param value lower-case words of letters and digits, one blank between; empty only where the text
 *     has nothing visible
 * @param mixedScript whether one word mixes scripts that are not written together (Latin with
 *     Cyrillic, say): such a name may imitate another, and a person should look
 */
public record CompanyName(String value, boolean mixedScript) {

  /**
   * @param country ISO code of the company's seat; legal forms that are words elsewhere (SpA, AB)
   *     are then taken off only where they are forms. Null: they are forms everywhere
   */
  public static CompanyName of(String legalName, @Nullable String country) {
    return new CompanyName(normalized(legalName, country), Scripts.mixedInAWord(legalName));
  }

  /** The value for a name whose country is not known. */
  public static String normalized(String legalName) {
    return normalized(legalName, null);
  }

  /** Whether a text ends or begins with a legal form, as a company's full name does. */
  public static boolean bearsLegalForm(String text) {
    List<String> words = NameText.words(NameText.folded(text));
    return !words.isEmpty() && new LegalForms(null).stripped(words).size() < words.size();
  }

  /**
   * @see #of
   */
  public static String normalized(String legalName, @Nullable String country) {
    var forms = new LegalForms(Country.code(country).orElse(null));
    String text = NameText.folded(legalName);
    var words = NameText.words(forms.withoutBracketed(text));
    if (words.isEmpty()) {
      return NameText.withoutBlanks(text);
    }
    return String.join(" ", settled(words, forms));
  }

  /** Joining initials can complete a legal form, so both are done until nothing changes. */
  private static List<String> settled(List<String> name, LegalForms forms) {
    var words = name;
    for (var next = step(words, forms); !next.equals(words); next = step(words, forms)) {
      words = next;
    }
    return words;
  }

  private static List<String> step(List<String> words, LegalForms forms) {
    return NameText.initialsJoined(forms.stripped(words));
  }
}
