package io.entente.crm.salesforce;

import java.util.regex.Pattern;

/** What Salesforce said, as it may be kept and shown. */
final class Words {
  private static final int LONGEST = 200;
  private static final Pattern WHITESPACE = Pattern.compile("[\\s\\p{Cntrl}]+");

  private Words() {}

  static String quoted(String words) {
    String line = WHITESPACE.matcher(words).replaceAll(" ").strip();
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
  }
}
