package io.entente.webhooks;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import io.entente.platform.events.Notice;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;
import java.time.Duration;
import java.time.Instant;

/**
 * An event in a feed: where its item stands. What it says is read there, so that what was erased is
 * shown to nobody.
 *
 * @param fedAt when it got its place
 */
record FeedEntry(
    @Stored(DataClass.BUSINESS) String feed,
    @Stored(DataClass.BUSINESS) long position,
    @Stored(DataClass.BUSINESS) String aggregate,
    @Stored(DataClass.BUSINESS) long eventVersion,
    @Stored(DataClass.BUSINESS) Instant fedAt) {
  static final Duration KEPT = Duration.ofDays(30);

  static final ItemType<FeedEntry> TYPE =
      ItemType.named("feed_entry", 1, "webhooks")
          .holding(FeedEntry.class, entry -> new ItemKey(entry.feed, sk(entry.position)))
          .expires(entry -> entry.fedAt.plus(KEPT));

  static FeedEntry after(FeedHead last, Notice event, Instant now) {
    return new FeedEntry(last.feed(), last.position() + 1, event.aggregate(), event.version(), now);
  }

  static String sk(long position) {
    return "AT#%015d".formatted(position);
  }

  /** Whether it may still be shown, wherever the store has come to with clearing away. */
  boolean isKeptAt(Instant now) {
    return now.isBefore(fedAt.plus(KEPT));
  }

  ToldEvents.Place place() {
    return new ToldEvents.Place(aggregate, eventVersion);
  }
}
