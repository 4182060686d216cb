package io.entente.platform.json;

import java.util.regex.Pattern;

/**
 * Text that quotes a stranger, as the contract allows it in an answer: on one line, bounded, and
 * without what a terminal or a reader's eye would obey.
 */
public final class OneLine {
  private static final Pattern UNSHOWN =
      Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\u0080-\\u009F\\u2028\\u2029\\uFFFE\\uFFFF]");

  private OneLine() {}

  /**
   * @param longest in UTF-16 units; never ends in half of a character
   */
  public static String of(String text, int longest) {
    String clean = UNSHOWN.matcher(text).replaceAll("?");
    if (clean.length() <= longest) {
      return clean;
    }
    boolean splits = Character.isHighSurrogate(clean.charAt(longest - 1));
    return clean.substring(0, splits ? longest - 1 : longest);
  }
}
