package io.entente.matching;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A company's number in a register, without what people write around it.
 *
 * <p>An LEI (20 characters with valid check digits) and a number marked as DUNS are good in the
 * whole world: {@code LEI:…}, {@code DUNS:…}. Nine bare digits are no DUNS number: half a dozen
 * countries number their companies that way. Every other number means something only with its
 * country: {@code DE:HRB12345}, {@code FR:552081317}; without one there is no key.
 *
 * <p>Labels around the number (Reg. No., VAT, SIREN) and the country's own code are taken off, so
 * are the leading zeros of a number; a French SIRET is cut to its SIREN. A German number keeps its
 * court where one is given, in either order: HRB numbers repeat from court to court. Where no court
 * is given the bare number is the key, weaker than others of its kind.
 */
public final class RegistryId {
  private static final Pattern SEPARATORS = Pattern.compile("[^A-Z0-9]+");
  private static final Pattern LEI = Pattern.compile("(?:LEI)?([A-Z0-9]{18}[0-9]{2})");
  private static final Pattern DUNS = Pattern.compile("DUNS(?:NUMBER|NO|NR)?([0-9]{9})");
  private static final Pattern GERMAN =
      Pattern.compile("(.*?)\\b(HRA|HRB|GNR|PR|VR) ?0*([0-9](?: ?[0-9])*)(.*)");
  private static final Pattern COURT_NOISE =
      Pattern.compile("\\b(?:AMTSGERICHT|REGISTERGERICHT|HANDELSREGISTER|AG|B|NR|NO)\\b| ");
  private static final Pattern FRENCH = Pattern.compile("\\D*([0-9]{9})(?:[0-9]{5})?\\D*");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\D*|(\\d)\\1*");
  private static final Pattern GLUED = Pattern.compile("([A-Z]+)([0-9].*)");
  private static final int MIN_LENGTH = 3;
  private static final Set<String> LABELS = Set.copyOf(DataFile.lines("registry-labels.txt"));

  private RegistryId() {}

  /**
   * @param country ISO code of the register's country, or null where unknown
   * @return the key's value; empty where the text holds no number ("n/a", "0000"), or one that
   *     needs a country and has none
   */
  public static Optional<String> normalized(@Nullable String country, @Nullable String id) {
    String words = SEPARATORS.matcher(upper(id == null ? "" : id)).replaceAll(" ").strip();
    return global(words.replace(" ", ""))
        .or(() -> Country.code(country).flatMap(code -> national(code, words)));
  }

  private static String upper(String id) {
    String compatible = Normalizer.normalize(id, Form.NFKC).toUpperCase(Locale.ROOT);
    return Normalizer.normalize(compatible, Form.NFD).replaceAll("[\\p{M}\\p{Cf}]", "");
  }

  private static Optional<String> global(String compact) {
    var lei = LEI.matcher(compact);
    if (lei.matches() && hasCheckDigits(lei.group(1))) {
      return Optional.of("LEI:" + lei.group(1));
    }
    var duns = DUNS.matcher(compact);
    return duns.matches() ? Optional.of("DUNS:" + duns.group(1)) : Optional.empty();
  }

  /** ISO 7064 MOD 97-10, as ISO 17442 asks of an LEI. */
  private static boolean hasCheckDigits(String lei) {
    return lei.chars()
            .map(letter -> Character.digit(letter, 36))
            .reduce(0, (rest, value) -> (rest * (value < 10 ? 10 : 100) + value) % 97)
        == 1;
  }

  private static Optional<String> national(String country, String words) {
    String number =
        switch (country) {
          case "DE" -> german(words);
          case "FR" -> french(words);
          default -> plain(country, words);
        };
    return Optional.of(number)
        .filter(n -> n.length() >= MIN_LENGTH && !PLACEHOLDER.matcher(n).matches())
        .map(n -> country + ":" + n);
  }

  private static String german(String words) {
    var register = GERMAN.matcher(words);
    if (!register.matches()) {
      return plain("DE", words);
    }
    String around = register.group(1) + " " + register.group(4);
    String court = COURT_NOISE.matcher(around).replaceAll("");
    String number = register.group(2) + register.group(3).replace(" ", "");
    return court.isEmpty() ? number : number + "." + court;
  }

  private static String french(String words) {
    var siren = FRENCH.matcher(words.replace(" ", ""));
    return siren.matches() ? siren.group(1) : plain("FR", words);
  }

  private static String plain(String country, String words) {
    var kept = new ArrayDeque<>(List.of(words.split(" ")));
    while (kept.size() > 1 && isNoise(kept.getFirst(), country)) {
      kept.removeFirst();
    }
    while (kept.size() > 1 && isNoise(kept.getLast(), country)) {
      kept.removeLast();
    }
    String number = withoutGluedLabel(String.join("", kept), country);
    return number.chars().allMatch(Character::isDigit)
        ? number.replaceFirst("^0+(?=.)", "")
        : number;
  }

  private static boolean isNoise(String word, String country) {
    return LABELS.contains(word) || word.equals(country);
  }

  /**
   * "SIREN552081317", "NO923609016": letters before a digit, if they are a label or the country.
   */
  private static String withoutGluedLabel(String number, String country) {
    var parts = GLUED.matcher(number);
    return parts.matches() && isNoise(parts.group(1), country) ? parts.group(2) : number;
  }
}
