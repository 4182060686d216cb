package io.entente.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a website and a registry id say of a company by themselves, so that a person need not type
 * it: hints, to be looked at, from nobody's records.
 */
public final class CompanyHints {
  /** Domains of a country that companies everywhere use: they say nothing of a place. */
  private static final Set<String> EVERYWHERE =
      Set.of(
          "ac", "ag", "ai", "bz", "cc", "co", "eu", "fm", "gg", "io", "la", "ly", "me", "nu", "sh",
          "so", "su", "tk", "to", "tv", "vc", "ws", "xyz");

  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  private CompanyHints() {}

  /**
   * One thing that they say.
   *
   * @param field of an end customer: {@code legalName} or {@code country}
   * @param from what says it, in English, for a person
   */
  public record Hint(String field, String value, String from) {}

  /** How one country writes the numbers of its register, and how a number is checked there. */
  private enum Register {
    /** Handelsregister, section A or B, or another register of a German court. */
    GERMANY("DE", "(HRA|HRB|GNR|VR|PR) ?[0-9]{1,6}( ?[A-Z]{1,2})?", "the German register"),
    /** Firmenbuch: up to six digits and a check letter. */
    AUSTRIA("AT", "FN ?[0-9]{1,6} ?[A-Z]", "the Austrian register"),
    /** UID: the last of nine digits is a check digit (modulo 11). */
    SWITZERLAND("CH", "CHE-?[0-9]{3}[.]?[0-9]{3}[.]?[0-9]{3}", "the Swiss register"),
    /** Companies House: numbers of Scotland and Northern Ireland; others have digits alone. */
    UNITED_KINGDOM("GB", "(SC|NI|OC|SO|NC)[0-9]{6}", "the British register"),
    /** Houjin bangou: the first of thirteen digits checks the others (modulo 9). */
    JAPAN("JP", "[1-9][0-9]{12}", "the Japanese corporate number");

    private final String country;
    private final Pattern pattern;
    private final String name;

    Register(String country, String pattern, String name) {
      this.country = country;
      this.pattern = Pattern.compile(pattern);
      this.name = name;
    }

    boolean has(String number) {
      return pattern.matcher(number).matches()
          && switch (this) {
            case SWITZERLAND -> isSwiss(number.replaceAll("[^0-9]", ""));
            case JAPAN -> isJapanese(number);
            case GERMANY, AUSTRIA, UNITED_KINGDOM -> true;
          };
    }

    private static boolean isSwiss(String digits) {
      int[] weights = {5, 4, 3, 2, 7, 6, 5, 4};
      int sum = 0;
      for (int i = 0; i < weights.length; i++) {
        sum += weights[i] * (digits.charAt(i) - '0');
      }
      int check = (11 - sum % 11) % 11;
      return check < 10 && check == digits.charAt(8) - '0';
    }

    private static boolean isJapanese(String digits) {
      int sum = 0;
      for (int i = 1; i < digits.length(); i++) {
        sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 2);
      }
      return 9 - sum % 9 == digits.charAt(0) - '0';
    }
  }

  /**
   * The surest first; of one field there may be several that differ.
   *
   * @param website as a partner types it; may be empty
   * @param registryId as it stands in a register; may be empty
   */
  public static List<Hint> of(String website, String registryId) {
    var hints = new ArrayList<Hint>();
    byRegister(registryId.strip().toUpperCase(Locale.ROOT)).ifPresent(hints::add);
    RegistrableDomain.of(website)
        .ifPresent(
            domain -> {
              byDomain(domain).ifPresent(hints::add);
              named(domain).ifPresent(hints::add);
            });
    return List.copyOf(hints);
  }

  private static Optional<Hint> byRegister(String number) {
    return Arrays.stream(Register.values())
        .filter(register -> register.has(number))
        .findFirst()
        .map(
            register ->
                new Hint("country", register.country, "It is written as in " + register.name));
  }

  private static Optional<Hint> byDomain(String domain) {
    String last = domain.substring(domain.lastIndexOf('.') + 1);
    String country = last.equals("uk") ? "GB" : last.toUpperCase(Locale.ROOT);
    return EVERYWHERE.contains(last) || !COUNTRIES.contains(country)
        ? Optional.empty()
        : Optional.of(new Hint("country", country, "The website ends in ." + last));
  }

  private static Optional<Hint> named(String domain) {
    String label = domain.substring(0, domain.indexOf('.'));
    String name =
        Arrays.stream(label.split("-", -1))
            .filter(word -> !word.isEmpty())
            .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
            .collect(Collectors.joining(" "));
    return label.startsWith("xn--") || name.length() < 2
        ? Optional.empty()
        : Optional.of(new Hint("legalName", name, "The website is called so"));
  }
}
