package io.entente.webhooks;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How far somebody has read a feed.
 *
 * @param position the last one that was read; 0: none
 * @param begun whether anything was read before
 */
record FeedCursor(long position, boolean begun) {
  private static final Pattern TEXT = Pattern.compile("feed-[0-9]{1,15}");

  /**
   * @param text null: the beginning
   * @return empty if it is no cursor
   */
  static Optional<FeedCursor> read(@Nullable String text) {
    if (text == null) {
      return Optional.of(new FeedCursor(0, false));
    }
    return TEXT.matcher(text).matches()
        ? Optional.of(at(Long.parseLong(text.substring("feed-".length()))))
        : Optional.empty();
  }

  static FeedCursor at(long position) {
    return new FeedCursor(position, true);
  }

  String text() {
    return "feed-" + position;
  }
}
