package io.entente.program;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * The same words in each of the program's languages.
 *
 * @param byLanguage ISO 639 code to text, in the order of the document
 */
public record Wording(@JsonValue Map<String, String> byLanguage) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Wording {
    byLanguage = Collections.unmodifiableMap(new LinkedHashMap<>(byLanguage));
  }

  /** In the locale's language, else in the first that there is; empty only where there is none. */
  public String in(Locale locale) {
    String text = byLanguage.get(locale.getLanguage());
    return text != null ? text : byLanguage.values().stream().findFirst().orElse("");
  }

  /** Every language's text changed by a function of language and text. */
  public Map<String, String> map(BiFunction<Locale, String, String> change) {
    var changed = new LinkedHashMap<String, String>();
    byLanguage.forEach(
        (language, text) ->
            changed.put(language, change.apply(Locale.forLanguageTag(language), text)));
    return Collections.unmodifiableMap(changed);
  }
}
