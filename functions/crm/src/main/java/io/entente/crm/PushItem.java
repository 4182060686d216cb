package io.entente.crm;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import io.entente.platform.items.ProtectedDeal;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;
import io.entente.platform.table.ItemType.IndexKey;
import io.entente.platform.table.Timestamps;
import io.entente.platform.table.View;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A protected deal on its way into the CRM. One for each deal, as long as the deal lives.
 *
 * @param dealVersion of the deal that was written or tried last
 * @param nextAt when it is looked at again; absent where nothing is to be done
 * @param attempts that failed in a row
 * @param opportunityId in the CRM, once it is known
 * @param fault what is wrong, in words
 * @param reason why a person let it be
 */
record PushItem(
    @Stored(DataClass.BUSINESS) String dealId,
    @Stored(DataClass.BUSINESS) PushState state,
    @Stored(DataClass.BUSINESS) long dealVersion,
    @Stored(DataClass.BUSINESS) @Nullable Instant nextAt,
    @Stored(DataClass.BUSINESS) int attempts,
    @Stored(DataClass.BUSINESS) @Nullable String opportunityId,
    @Stored(DataClass.BUSINESS) @Nullable String fault,
    @Stored(DataClass.BUSINESS) @Nullable String reason,
    @Stored(DataClass.BUSINESS) Instant changedAt) {

  /** Who has not come back by then never will: a function ends much earlier. */
  static final Duration AT_WORK = Duration.ofMinutes(2);

  private static final int LONGEST_SHOWN = 300;

  /** What a list shows of it. */
  record Shown(
      @Stored(DataClass.BUSINESS) String dealId,
      @Stored(DataClass.BUSINESS) @Nullable String fault,
      @Stored(DataClass.BUSINESS) Instant since) {
    static final View<Shown> VIEW = View.of(Shown.class);
  }

  static final ItemType<PushItem> TYPE =
      ItemType.named("crm_push", 1, "crm")
          .holding(PushItem.class, push -> key(push.dealId))
          .first(push -> Optional.of(new IndexKey(list(push.state), push.place())))
          .view(Shown.VIEW, push -> new Shown(push.dealId, cut(push.fault), push.changedAt));

  static ItemKey key(String dealId) {
    return new ItemKey("CRMPUSH#" + dealId, "PUSH");
  }

  static String list(PushState state) {
    return "CRMPUSHES#" + state;
  }

  private String place() {
    return Timestamps.text(changedAt) + "#" + dealId;
  }

  private static @Nullable String cut(@Nullable String text) {
    return text == null || text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN);
  }

  /** One of which nothing was tried yet. */
  static PushItem first(String dealId, Instant now) {
    return new PushItem(dealId, PushState.WAITING, 0, now, 0, null, null, null, now);
  }

  /** Whether there is something to write now of the deal as it stands. */
  boolean isToBeTaken(ProtectedDeal deal, Instant now) {
    boolean due = nextAt == null || !nextAt.isAfter(now);
    return switch (state) {
      case WAITING, UNDER_WAY -> due;
      case DONE, FAULT -> deal.dealVersion() > dealVersion;
      case SKIPPED -> false;
    };
  }

  PushItem taken(ProtectedDeal deal, Instant now) {
    return new PushItem(
        dealId,
        PushState.UNDER_WAY,
        deal.dealVersion(),
        now.plus(AT_WORK),
        attempts,
        opportunityId,
        null,
        null,
        now);
  }

  PushItem done(@Nullable String opportunity, Instant now) {
    return in(PushState.DONE, null, opportunity, now).after(0);
  }

  /** Not this time, and nobody's fault. */
  PushItem waiting(Instant until, Instant now) {
    return in(PushState.WAITING, until, opportunityId, now);
  }

  PushItem after(int failures) {
    return new PushItem(
        dealId, state, dealVersion, nextAt, failures, opportunityId, fault, reason, changedAt);
  }

  PushItem failed(String why, Instant now) {
    return new PushItem(
        dealId, PushState.FAULT, dealVersion, null, attempts + 1, opportunityId, why, null, now);
  }

  PushItem skipped(String because, Instant now) {
    return new PushItem(
        dealId, PushState.SKIPPED, dealVersion, null, attempts, opportunityId, fault, because, now);
  }

  private PushItem in(
      PushState next, @Nullable Instant at, @Nullable String opportunity, Instant now) {
    return new PushItem(dealId, next, dealVersion, at, attempts, opportunity, null, null, now);
  }
}
