package io.entente.matching;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How a name of another script reads in Latin letters, letter by letter: Cyrillic and Greek as one
 * expects, Han as Mandarin, kana and Korean as they are spoken, Hebrew and Arabic without the
 * vowels that are not written. What people make of it may differ; it is a second way to meet, no
 * proof.
 */
final class Reading {
  private static final Pattern TO_READ = Pattern.compile("[^\\x00-\\x7F]");
  private static final Pattern KOREAN = Pattern.compile("[\\uAC00-\\uD7A3]+");

  /** Small kana say how the letter before them ends: shi + ya is sha, ki + ya is kya. */
  private static final String SMALL_KANA = "ゃゅょャュョ";

  /** Signs that soften or lengthen what stands before them. */
  private static final String SILENT = "ьъー";

  private static final String DOUBLING_KANA = "っッ";
  private static final Map<Integer, String> BY_LETTER = table();

  private final StringBuilder latin;
  private boolean doubles;

  private Reading(int length) {
    latin = new StringBuilder(length);
  }

  /**
   * @param folded words as {@link NameText} gives them; what has no reading stays as it is
   */
  static String latin(String folded) {
    if (!TO_READ.matcher(folded).find()) {
      return folded;
    }
    var letters = KOREAN.matcher(folded).replaceAll(m -> Normalizer.normalize(m.group(), Form.NFD));
    var reading = new Reading(letters.length());
    letters.codePoints().forEach(reading::read);
    return reading.latin.toString();
  }

  private void read(int letter) {
    if (DOUBLING_KANA.indexOf(letter) >= 0) {
      doubles = true;
      return;
    }
    if (SILENT.indexOf(letter) >= 0) {
      return;
    }
    String read = BY_LETTER.getOrDefault(letter, Character.toString(letter));
    if (doubles) {
      latin.append(read.charAt(0));
      doubles = false;
    }
    latin.append(SMALL_KANA.indexOf(letter) >= 0 ? joinedToTheLast(read) : read);
  }

  private String joinedToTheLast(String read) {
    int last = latin.length() - 1;
    if (last < 1 || latin.charAt(last) != 'i') {
      return read;
    }
    latin.setLength(last);
    char before = latin.charAt(last - 1);
    return before == 'h' || before == 'j' ? read.substring(1) : read;
  }

  private static Map<Integer, String> table() {
    var byLetter = new HashMap<Integer, String>(60_000);
    for (String line : DataFile.lines("readings.txt")) {
      int blank = line.indexOf(' ');
      String reading = line.substring(0, blank).intern();
      line.substring(blank + 1).codePoints().forEach(l -> byLetter.putIfAbsent(l, reading));
    }
    return Map.copyOf(byLetter);
  }
}
