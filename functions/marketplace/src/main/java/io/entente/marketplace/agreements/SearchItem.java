package io.entente.marketplace.agreements;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the seller's agreements are searched. One for the tenant: interrupted, it goes on with
 * the part that was not noted.
 *
 * @param account whose they are: another seller's are searched from their beginning
 * @param next where it goes on, as AWS says; absent at the beginning
 * @param nextAt when it goes on
 * @param completedAt when all of them were last seen; absent until then
 * @param because why it waits; absent where nothing is wrong
 */
record SearchItem(
    @Stored(DataClass.BUSINESS) String account,
    @Stored(DataClass.BUSINESS) @Nullable String next,
    @Stored(DataClass.BUSINESS) Instant nextAt,
    @Stored(DataClass.BUSINESS) @Nullable Instant completedAt,
    @Stored(DataClass.BUSINESS) @Nullable String because,
    @Stored(DataClass.BUSINESS) Instant changedAt) {
  /** Between rounds: events are faster, this is for those that never came. */
  private static final Duration REST = Duration.ofMinutes(15);

  private static final Duration AFTER_TROUBLE = Duration.ofMinutes(5);

  static final ItemKey KEY = new ItemKey("PURCHASESEARCH#ALL", "SEARCH");

  static final ItemType<SearchItem> TYPE =
      ItemType.named("purchase_search", 1, "marketplace").holding(SearchItem.class, _ -> KEY);

  static SearchItem first(String account, Instant now) {
    return new SearchItem(account, null, now, null, null, now);
  }

  boolean isDueAt(Instant now) {
    return !nextAt.isAfter(now);
  }

  /** A part was seen; there is no more of it where AWS names no next one. */
  SearchItem seen(@Nullable String after, Instant now) {
    return after == null
        ? new SearchItem(account, null, now.plus(REST), now, null, now)
        : new SearchItem(account, after, now, completedAt, null, now);
  }

  /** From the beginning: where AWS says to go on may be forgotten by then. */
  SearchItem troubled(String why, Instant now) {
    return new SearchItem(account, null, now.plus(AFTER_TROUBLE), completedAt, why, now);
  }
}
