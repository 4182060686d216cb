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
    String marked = NOISE.matcher(text).replaceAll("");
    // most names are ASCII, for which none of the costly steps does anything
    return isAscii(marked) ? unescaped(marked).toLowerCase(ROOT) : foldedUnicode(marked);
  }

  private static String foldedUnicode(String text) {
    String visible = HIDDEN.matcher(text).replaceAll("");
    String compatible = unescaped(Normalizer.normalize(visible, Form.NFKC));
    String oneCase = compatible.toUpperCase(ROOT).toLowerCase(ROOT).replace('ς', 'σ');
    String plain = ACCENTS.matcher(Normalizer.normalize(oneCase, Form.NFD)).replaceAll("");
    return Normalizer.normalize(latin(plain), Form.NFKC);
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(letter -> letter < 0x80);
  }

  private static String unescaped(String text) {
    return text.replace("&amp;", "&");
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
    text.codePoints().forEach(letter -> appendLatin(letter, plain));
    return plain.toString();
  }

  private static void appendLatin(int letter, StringBuilder plain) {
    int undecomposed = letter < 0x80 ? -1 : UNDECOMPOSED.indexOf(letter);
    if (undecomposed >= 0) {
      plain.append(PLAIN.get(undecomposed));
    } else if (Character.isDigit(letter)) {
      plain.append(Character.digit(letter, 10));
    } else {
      plain.appendCodePoint(letter);
    }
  }
}
