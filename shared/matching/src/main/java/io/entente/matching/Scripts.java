package io.entente.matching;

import static java.lang.Character.UnicodeScript.BOPOMOFO;
import static java.lang.Character.UnicodeScript.COMMON;
import static java.lang.Character.UnicodeScript.HAN;
import static java.lang.Character.UnicodeScript.HANGUL;
import static java.lang.Character.UnicodeScript.HIRAGANA;
import static java.lang.Character.UnicodeScript.INHERITED;
import static java.lang.Character.UnicodeScript.KATAKANA;
import static java.lang.Character.UnicodeScript.LATIN;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Which writing systems a word uses. */
final class Scripts {
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}]+");

  /** East Asian names write these together; everybody else keeps to one script in a word. */
  private static final List<Set<UnicodeScript>> TOGETHER =
      List.of(
          Set.of(LATIN, HAN, HIRAGANA, KATAKANA),
          Set.of(LATIN, HAN, HANGUL),
          Set.of(LATIN, HAN, BOPOMOFO));

  private Scripts() {}

  static boolean mixedInAWord(String text) {
    return BETWEEN_WORDS.splitAsStream(text).anyMatch(Scripts::isMixed);
  }

  private static boolean isMixed(String word) {
    var scripts = EnumSet.noneOf(UnicodeScript.class);
    word.codePoints().mapToObj(UnicodeScript::of).forEach(scripts::add);
    scripts.removeAll(Set.of(COMMON, INHERITED));
    return scripts.size() > 1 && TOGETHER.stream().noneMatch(set -> set.containsAll(scripts));
  }
}
