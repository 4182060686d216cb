package io.entente.webhooks;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When somebody looks at what waits for an endpoint. One for each endpoint, however much waits.
 *
 * @param wakeAt when it is looked at next; none: nothing waits
 * @param underWay whether somebody is at it, who should be done by then
 */
record BacklogItem(
    @Stored(DataClass.BUSINESS) String endpointId,
    @Stored(DataClass.BUSINESS) @Nullable Instant wakeAt,
    @Stored(DataClass.BUSINESS) boolean underWay) {
  static final String PK = "BACKLOG#";

  /** Who has not come back by then never will: a function ends much earlier. */
  private static final Duration AT_WORK = Duration.ofMinutes(2);

  /** A wake-up that is so late was lost. */
  private static final Duration LOST = Duration.ofMinutes(10);

  static final ItemType<BacklogItem> TYPE =
      ItemType.named("webhook_backlog", 1, "webhooks")
          .holding(BacklogItem.class, backlog -> key(backlog.endpointId));

  static ItemKey key(String endpointId) {
    return new ItemKey(PK + endpointId, "BACKLOG");
  }

  static BacklogItem empty(String endpointId) {
    return new BacklogItem(endpointId, null, false);
  }

  /** Looked at then. */
  static BacklogItem waking(String endpointId, Instant at) {
    return new BacklogItem(endpointId, at, false);
  }

  /** Somebody is at it; if nobody comes back, it is looked at again. */
  BacklogItem taken(Instant now) {
    return new BacklogItem(endpointId, now.plus(AT_WORK), true);
  }

  boolean isToBeTakenAt(Instant now) {
    return wakeAt != null && !wakeAt.isAfter(now);
  }

  /** Whether it is looked at by then, whatever is added at this moment. */
  boolean isLookedAtBy(Instant wanted, Instant now) {
    if (wakeAt == null) {
      return false;
    }
    return underWay ? now.isBefore(wakeAt) : !wakeAt.isAfter(wanted) && isNotLost(wakeAt, now);
  }

  private static boolean isNotLost(Instant wake, Instant now) {
    return now.isBefore(wake.plus(LOST));
  }
}
