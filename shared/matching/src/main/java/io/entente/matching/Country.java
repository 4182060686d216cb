package io.entente.matching;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Country codes as people write them, under ISO 3166 alpha-2. */
final class Country {
  private static final Pattern ALPHA_2 = Pattern.compile("[A-Z]{2}");

  private Country() {}

  /** The code; empty where there is none. UK and EL (as in VAT numbers) are GB and GR. */
  static Optional<String> code(@Nullable String country) {
    return Optional.ofNullable(country)
        .map(text -> text.strip().toUpperCase(Locale.ROOT))
        .filter(text -> ALPHA_2.matcher(text).matches())
        .map(Country::official);
  }

  private static String official(String code) {
    return switch (code) {
      case "UK" -> "GB";
      case "EL" -> "GR";
      default -> code;
    };
  }
}
