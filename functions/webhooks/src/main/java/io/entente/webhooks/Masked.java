package io.entente.webhooks;

import io.entente.platform.json.OneLine;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a stranger answered, as it may be kept and shown: its beginning, without secrets. */
final class Masked {
  private static final int LONGEST = 500;
  private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"']{1,64}@[^\\s@<>\"']{1,190}");
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9+/_=.-]{20,}");
  private static final String MASK = "***";

  private Masked() {}

  /**
   * @return null where there is nothing to show
   */
  static @Nullable String excerpt(String answer) {
    String masked = TOKEN.matcher(EMAIL.matcher(answer).replaceAll(MASK)).replaceAll(MASK);
    String line = OneLine.of(masked, LONGEST).strip();
    return line.isEmpty() ? null : line;
  }
}
