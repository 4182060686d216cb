package io.entente.webhooks;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of a list ends whose places are an instant and an id.
 *
 * @param place what its places look like
 */
record PageCursor(Pattern place) {
  /** Before every place of a list; a key is never empty. */
  static final String BEGIN = "0";

  /** After every place of a list. */
  static final String END = "~";

  /**
   * @param kind of the ids in the list
   */
  static PageCursor of(String kind) {
    return new PageCursor(Pattern.compile("[-0-9T:.]{23}Z#%s_[0-9a-z]{26}".formatted(kind)));
  }

  /** Before what a page of the latest first goes on; the whole list where none was read. */
  Optional<String> before(@Nullable String cursor) {
    return read(cursor, END);
  }

  /**
   * @param begin where nothing was read yet
   * @return empty if no page of such a list gave it
   */
  Optional<String> read(@Nullable String cursor, String begin) {
    if (cursor == null) {
      return Optional.of(begin);
    }
    try {
      return Optional.of(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8))
          .filter(text -> place.matcher(text).matches());
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  static String text(String place) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(place.getBytes(StandardCharsets.UTF_8));
  }
}
