package io.entente.platform.caller;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Partition keys of a tenant's table that a caller's credentials reach.
 *
 * @param patterns each a key, or its beginning and a star
 */
public record LeadingKeys(List<String> patterns) {
  private static final String REST = "*";

  /** The whole table, with its indexes. */
  public static final LeadingKeys ALL = new LeadingKeys(List.of(REST));

  /** What a link needs before it is known to be one: what signs links, and how often they come. */
  public static final LeadingKeys OF_ANY_LINK = new LeadingKeys(List.of("LINKS", "LIMIT#pace#*"));

  public LeadingKeys {
    patterns = List.copyOf(patterns);
  }

  public LeadingKeys and(List<String> more) {
    return new LeadingKeys(Stream.concat(patterns.stream(), more.stream()).toList());
  }

  public boolean include(String key) {
    return patterns.stream().map(LeadingKeys::matching).anyMatch(pattern -> pattern.test(key));
  }

  private static Predicate<String> matching(String pattern) {
    return pattern.endsWith(REST)
        ? key -> key.startsWith(pattern.substring(0, pattern.length() - REST.length()))
        : pattern::equals;
  }
}
