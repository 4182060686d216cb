package io.entente.webhooks;

import io.entente.platform.table.Change;
import io.entente.platform.table.ChangeResult;
import io.entente.platform.table.Condition;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.Items;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTable.Range;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Feeds in the tenant's table: the vendor's own, and one of each partner. */
final class FeedStore {
  private FeedStore() {}

  /**
   * @param owner null for the vendor
   */
  static String feed(@Nullable String owner) {
    return owner == null ? "FEED" : "FEED#" + owner;
  }

  /** What is in a feed behind a place. */
  record Part(List<FeedEntry> entries, Optional<FeedHead> head) {}

  /**
   * @return the head too where there is room for it in the part, that is where nothing follows
   */
  static Part behind(TenantTable table, String feed, long position, int most) {
    var range = new Range(feed, FeedEntry.sk(position + 1), FeedHead.SK, most + 1);
    Items found = table.query(range);
    List<FeedEntry> entries = found.of(FeedEntry.TYPE);
    return new Part(entries.subList(0, Math.min(most, entries.size())), found.first(FeedHead.TYPE));
  }

  /**
   * Puts an event at the end of every feed that may show it, once.
   *
   * @return empty if another event got the place
   */
  static Optional<Boolean> append(TenantTable table, ToldEvent event, Instant now) {
    Change change = table.change().once(FeedEvent.NAME, event.notice().id(), now);
    for (String feed : feeds(event)) {
      FeedHead last = last(table, feed);
      append(change, last, FeedEntry.after(last, event.notice(), now));
    }
    return switch (change.commit()) {
      case ChangeResult.Committed _ -> Optional.of(true);
      case ChangeResult.Lost lost when lost.at("seen") -> Optional.of(false);
      case ChangeResult.Lost _, ChangeResult.Raced _ -> Optional.empty();
    };
  }

  private static List<String> feeds(ToldEvent event) {
    return Stream.concat(
            event.toVendor() ? Stream.of(feed(null)) : Stream.empty(),
            event.partner().map(FeedStore::feed).stream())
        .toList();
  }

  private static FeedHead last(TenantTable table, String feed) {
    return table
        .get(FeedHead.TYPE, new ItemKey(feed, FeedHead.SK))
        .orElseGet(() -> new FeedHead(feed, 0));
  }

  private static void append(Change change, FeedHead last, FeedEntry entry) {
    change
        .put(
            "head",
            FeedHead.TYPE,
            new FeedHead(last.feed(), entry.position()),
            last.position() == 0 ? Condition.ABSENT : Condition.equal("position", last.position()))
        .put("entry", FeedEntry.TYPE, entry, Condition.ABSENT);
  }
}
