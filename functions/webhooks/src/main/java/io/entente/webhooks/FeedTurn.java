package io.entente.webhooks;

import io.entente.platform.table.TenantTable;
import java.time.Instant;

/** One reader's next part of a feed. */
record FeedTurn(String feed, FeedCursor cursor, int limit) {

  FeedStore.Part read(TenantTable table) {
    return FeedStore.behind(table, feed, cursor.position(), limit);
  }

  /** Whether it says more than that nothing happened. */
  boolean isWorthShowing(FeedStore.Part part) {
    return !part.entries().isEmpty() || latest(part) != cursor.position();
  }

  /** Whether the cursor is one that this feed can have given. */
  boolean isOf(FeedStore.Part part) {
    return !part.entries().isEmpty() || cursor.position() <= latest(part);
  }

  FeedCursor next(FeedStore.Part part) {
    return FeedCursor.at(
        part.entries().isEmpty() ? latest(part) : part.entries().getLast().position());
  }

  /** Whether something behind the cursor is older than what is kept. */
  boolean missed(FeedStore.Part part, Instant now) {
    long first =
        part.entries().stream()
            .filter(entry -> entry.isKeptAt(now))
            .findFirst()
            .map(FeedEntry::position)
            .orElse(next(part).position() + 1);
    return cursor.begun() && first > cursor.position() + 1;
  }

  /** Where nothing was read behind the cursor, so that the head was. */
  private static long latest(FeedStore.Part part) {
    return part.head().map(FeedHead::position).orElse(0L);
  }
}
