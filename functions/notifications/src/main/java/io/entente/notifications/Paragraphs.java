package io.entente.notifications;

import java.util.Arrays;
import java.util.regex.Pattern;

/** Text in paragraphs, however its author broke the lines. */
final class Paragraphs {
  private static final Pattern BETWEEN = Pattern.compile("\n\\s*\n");
  private static final Pattern LINE_END = Pattern.compile("\\s*\n\\s*");

  private Paragraphs() {}

  /** Each on one line; those without a word are left out. */
  static String[] of(String text) {
    return Arrays.stream(BETWEEN.split(text))
        .map(paragraph -> LINE_END.matcher(paragraph.strip()).replaceAll(" "))
        .filter(paragraph -> !paragraph.isEmpty())
        .toArray(String[]::new);
  }
}
