package io.entente.kernel;

import java.util.regex.Pattern;

/** How every id of the kernel checks its text. */
final class Text {
  /** Ids that a client brings along: what the systems of our tenants use as keys. */
  static final Pattern IMPORTED = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  private Text() {}

  static String matching(Pattern pattern, String kind, String value) {
    if (!pattern.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "%s must match ^%s$, got %d characters".formatted(kind, pattern, value.length()));
    }
    return value;
  }
}
