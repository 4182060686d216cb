package io.entente.matching;

import static java.util.Locale.ROOT;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The letters of a name, folded to the few that carry its identity. */
final class NameText {
  /** Marks and apostrophes that compatibility forms would turn into letters or blanks. */
  private static final Pattern NOISE = Pattern.compile("[®©™℠'’‘‛ʼʻʹ`´′＇]");

  private static final Pattern HIDDEN = Pattern.compile("[\\p{Cf}\\p{Cs}\\p{Co}]");
  private static final Pattern ACCENTS =
      Pattern.compile(
          "(?<=[\\p{IsLatin}\\p{IsGreek}\\p{IsCyrillic}\\p{IsHebrew}\\p{IsArabic}\\p{Mn}])\\p{Mn}");

  /** "A+B" and "A + B" say "and"; "Canal+" says "plus". */
  private static final Pattern PLUS_BETWEEN =
      Pattern.compile("(?<=[\\p{L}\\p{N}])\\+(?=[\\p{L}\\p{N}])|\\s\\+\\s");

  /** Single letters divided by dots or slashes and by nothing else: S.A., A/S, J.P. */
  private static final Pattern ABBREVIATION =
      Pattern.compile("(?<![\\p{L}\\p{M}\\p{N}])\\p{L}(?:[./]\\p{L})+(?![\\p{L}\\p{M}\\p{N}])");

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern BLANKS = Pattern.compile("[\\p{Cntrl}\\p{Z}\\s]+");
  private static final String UNDECOMPOSED = "ßøđłħŧıðþæœ";
  private static final List<String> PLAIN =
      List.of("ss", "o", "d", "l", "h", "t", "i", "d", "th", "ae", "oe");

  private NameText() {}

  /** Lower case without accents, hidden characters and trade marks; punctuation still stands. */
  static String folded(String text) {
    String visible = HIDDEN.matcher(NOISE.matcher(text).replaceAll("")).replaceAll("");
    String compatible = Normalizer.normalize(visible, Form.NFKC).replace("&amp;", "&");
    String oneCase = compatible.toUpperCase(ROOT).toLowerCase(ROOT).replace('ς', 'σ');
    String plain = ACCENTS.matcher(Normalizer.normalize(oneCase, Form.NFD)).replaceAll("");
    return Normalizer.normalize(latin(plain), Form.NFKC);
  }

  /** What folded text says, word by word; an abbreviation with dots is one word. */
  static List<String> words(String folded) {
    String ampersands = PLUS_BETWEEN.matcher(folded.replace("&", " and ")).replaceAll(" and ");
    String spelled = ampersands.replace("+", " plus ");
    String joined = ABBREVIATION.matcher(spelled).replaceAll(m -> m.group().replaceAll("[./]", ""));
    return Arrays.stream(BETWEEN_WORDS.split(joined)).filter(word -> !word.isEmpty()).toList();
  }

  /** "j p morgan" and "jp morgan" are one name: neighboring single letters become one word. */
  static List<String> initialsJoined(List<String> words) {
    var joined = new ArrayList<String>(words.size());
    boolean open = false;
    for (String word : words) {
      boolean initial = isInitial(word);
      if (open && initial) {
        joined.add(joined.removeLast() + word);
      } else {
        joined.add(word);
      }
      open = initial;
    }
    return joined;
  }

  static boolean isInitial(String word) {
    return word.length() == 1 && Character.isLetter(word.charAt(0)) && !isIdeograph(word);
  }

  static String withoutBlanks(String text) {
    return BLANKS.matcher(text).replaceAll("");
  }

  private static boolean isIdeograph(String word) {
    return Character.isIdeographic(word.codePointAt(0));
  }

  /** Letters that Unicode does not decompose, and digits of any script, in ASCII. */
  private static String latin(String text) {
    var plain = new StringBuilder(text.length());
    text.codePoints().forEach(letter -> plain.append(latin(letter)));
    return plain.toString();
  }

  private static String latin(int letter) {
    int undecomposed = UNDECOMPOSED.indexOf(letter);
    if (undecomposed >= 0) {
      return PLAIN.get(undecomposed);
    }
    return Character.isDigit(letter)
        ? Integer.toString(Character.digit(letter, 10))
        : Character.toString(letter);
  }
}
