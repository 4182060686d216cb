package io.entente.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A name as somebody wrote it, taken apart: "Old Corp /DE/ d/b/a New" is one company of two names.
 *
 * @param names the legal name first, then what it is also called; never empty
 */
record WrittenName(List<String> names) {
  /** Longer names are cut: what tells companies apart stands before that. */
  private static final int MOST_LETTERS = 400;

  private static final Pattern ALSO =
      Pattern.compile(
          "(?i)[\\s,;(\\[]+(?:d/b/a|dba|t/a|f/k/a|fka|a/k/a|aka|(?:doing business|trading|also known)"
              + " as|formerly(?: known as)?|previously(?: known as)?|former name:?)[\\s:.]+");

  /** The register's state, an agent's address or a security's name behind a company's. */
  private static final Pattern TAIL =
      Pattern.compile(
          "(?i)(?:\\s*/\\s*(?:[a-z]{2,4}|new)\\s*/?|\\s+c/o\\s.*|\\s+common s(?:tock|hares).*)\\s*$");

  private static final Pattern LEADING_NOISE = Pattern.compile("^[\\s$*#.,-]+(?=\\p{L})");

  /** "GoMetalsCorp" is three words, "McDonald" is one. */
  private static final Pattern HUMP = Pattern.compile("(\\p{Ll}{2})(\\p{Lu}\\p{Ll}{2})");

  private static final Pattern HAS_LATIN = Pattern.compile("[A-Za-z]{2}");
  private static final Pattern OTHER_SCRIPT =
      Pattern.compile("[^\\p{IsLatin}\\p{IsCommon}\\p{IsInherited}]{2}");
  private static final Pattern LATIN_LETTERS = Pattern.compile("[\\p{IsLatin}]+");
  private static final Pattern OTHER_LETTERS =
      Pattern.compile("[^\\p{IsLatin}\\p{IsCommon}\\p{IsInherited}]+");

  WrittenName {
    names = List.copyOf(names);
  }

  static WrittenName of(String text) {
    String whole = text.length() > MOST_LETTERS ? text.substring(0, MOST_LETTERS) : text;
    var names = new ArrayList<String>();
    int from = 0;
    for (Matcher also = ALSO.matcher(whole); also.find(); from = also.end()) {
      add(whole.substring(from, also.start()), names);
    }
    add(whole.substring(from), names);
    return new WrittenName(names.isEmpty() ? List.of(text) : names);
  }

  private static void add(String part, List<String> names) {
    String name = LEADING_NOISE.matcher(TAIL.matcher(part).replaceFirst("")).replaceFirst("");
    if (!name.isBlank()) {
      names.add(name.strip());
      eachScript(name).forEach(names::add);
      if (HUMP.matcher(name).find()) {
        names.add(HUMP.matcher(name).replaceAll("$1 $2"));
      }
    }
  }

  /** "香港賽馬會 The Hong Kong Jockey Club" says the name twice. */
  private static Stream<String> eachScript(String name) {
    return HAS_LATIN.matcher(name).find() && OTHER_SCRIPT.matcher(name).find()
        ? Stream.of(OTHER_LETTERS, LATIN_LETTERS)
            .map(others -> others.matcher(name).replaceAll(" ").strip())
        : Stream.of();
  }
}
