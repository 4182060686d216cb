package io.entente.notifications;

import java.util.regex.Pattern;

/**
 * Text of others for a place where one line is meant: a header, a name inside a sentence. What ends
 * a line could begin another header, and what turns the direction of reading would turn the rest of
 * the sentence with it.
 */
final class OneLine {
  private static final Pattern UNWANTED =
      Pattern.compile(
          "[\\p{Cc}\\p{Cs}\\u061C\\u200E\\u200F\\u2028-\\u202E\\u2066-\\u2069\\uFEFF]+");

  private OneLine() {}

  static String of(String text) {
    return UNWANTED.matcher(text).replaceAll(" ").strip();
  }
}
