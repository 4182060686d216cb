package io.entente.webhooks;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;

/**
 * The place of a feed's latest event. Whoever adds one moves it in the same transaction, so that no
 * place is given twice and none is seen before those below it.
 *
 * @param feed whose: the vendor's, or a partner's
 */
record FeedHead(
    @Stored(DataClass.BUSINESS) String feed, @Stored(DataClass.BUSINESS) long position) {
  /** Behind all entries, so that one read brings both. */
  static final String SK = "HEAD";

  static final ItemType<FeedHead> TYPE =
      ItemType.named("feed_head", 1, "webhooks")
          .holding(FeedHead.class, head -> new ItemKey(head.feed, SK));
}
