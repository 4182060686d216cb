package io.entente.kernel;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A vendor that runs its partner program here. 3 to 31 lower-case letters and digits, a letter
 * first: it is part of a table's name and, on a laptop, an access key, which takes nothing else.
 */
public record TenantId(String value) {
  private static final Pattern PATTERN = Pattern.compile("[a-z][a-z0-9]{2,30}");

  public TenantId {
    Text.matching(PATTERN, "A tenant id", value);
  }

  /** Of a text that may be anything, such as the first part of a host. */
  public static Optional<TenantId> find(String text) {
    return PATTERN.matcher(text).matches() ? Optional.of(new TenantId(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
