package io.entente.platform.table;

import io.entente.kernel.Fault;
import io.entente.kernel.Outcome;
import io.entente.kernel.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of a list ends, as callers give it back to read on. It says nothing that the page
 * did not, and what no page gave is refused.
 *
 * @param place what the list's places look like
 */
public record PageCursor(Pattern place) {
  /** Before every place of a list; a key is never empty. */
  public static final String BEGIN = "0";

  /** After every place of a list. */
  public static final String END = "~";

  /** For lists whose places are an instant and an id. */
  public static PageCursor of(String kind) {
    return matching("[-0-9T:.]{23}Z#%s_[0-9a-z]{26}".formatted(kind));
  }

  /**
   * @param places a regular expression
   */
  public static PageCursor matching(String places) {
    return new PageCursor(Pattern.compile(places));
  }

  /**
   * The page that a cursor leads to.
   *
   * @param start where the list is begun without one
   */
  public <T> Outcome<T> page(@Nullable String cursor, String start, Function<String, T> page) {
    return read(cursor, start)
        .map(place -> Outcome.done(page.apply(place)))
        .orElseGet(PageCursor::unknown);
  }

  /**
   * @param start where the list is begun without one
   * @return empty if no page of such a list gave it
   */
  public Optional<String> read(@Nullable String cursor, String start) {
    if (cursor == null) {
      return Optional.of(start);
    }
    try {
      return Optional.of(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8))
          .filter(text -> place.matcher(text).matches());
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /** As it is answered. */
  public static String text(String place) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(place.getBytes(StandardCharsets.UTF_8));
  }

  /** What is said of one that no page gave. */
  public static <T> Outcome<T> unknown() {
    return Outcome.refused(
        Problem.invalid(
            List.of(
                new Fault(
                    "query:cursor",
                    "cursor",
                    "query:cursor is not one that a page gave; start without it."))));
  }
}
