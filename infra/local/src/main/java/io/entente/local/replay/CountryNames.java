package io.entente.local.replay;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * ISO 3166-1 codes for countries as people write them: the JDK's English names, and what else they
 * are called. Case, accents, punctuation and a leading article make no difference.
 */
public final class CountryNames {
  private static final String ALIASES = "country-aliases.txt";

  private final Map<String, String> codes = new HashMap<>();

  /**
   * @param own more names, as the user's defaults give them; they go before ours
   */
  public CountryNames(Map<String, String> own) {
    for (String code : Locale.getISOCountries()) {
      codes.put(plain(code), code);
      codes.put(plain(Locale.of("", code).getDisplayCountry(Locale.ENGLISH)), code);
    }
    aliases().forEach(this::add);
    own.forEach(this::add);
  }

  private void add(String name, String code) {
    codes.put(plain(name), code);
  }

  /** Empty: nobody knows such a country. */
  public Optional<String> code(String name) {
    return Optional.ofNullable(codes.get(plain(name)));
  }

  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replace("&", " and ")
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip()
        .replaceFirst("^the ", "");
  }

  private static Map<String, String> aliases() {
    try (InputStream in = CountryNames.class.getResourceAsStream(ALIASES);
        var reader =
            new BufferedReader(
                new InputStreamReader(
                    Objects.requireNonNull(in, ALIASES), StandardCharsets.UTF_8))) {
      var aliases = new HashMap<String, String>();
      reader
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split(" ", 2))
          .forEach(parts -> aliases.put(parts[1], parts[0]));
      return aliases;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
