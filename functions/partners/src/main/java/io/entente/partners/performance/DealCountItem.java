package io.entente.partners.performance;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far a deal has come, as its events told it. Every field is the earliest or the latest of what
 * was told, so that their order does not matter.
 *
 * @param version of the latest event that was heard
 * @param status by that event
 * @param partnerId by that event
 * @param registeredAt when it was first approved; absent while it was not
 * @param progressAt when its partner first had progress to tell
 * @param wonAt when it was last closed as won, whatever it is now: a sale that was taken back is
 *     none
 * @param expiredAt when it first expired, whatever it is now
 * @param revision counts the writes
 */
public record DealCountItem(
    @Stored(DataClass.BUSINESS) String dealId,
    @Stored(DataClass.BUSINESS) long version,
    @Stored(DataClass.BUSINESS) String status,
    @Stored(DataClass.BUSINESS) String partnerId,
    @Stored(DataClass.BUSINESS) @Nullable Instant registeredAt,
    @Stored(DataClass.BUSINESS) @Nullable Instant progressAt,
    @Stored(DataClass.BUSINESS) @Nullable Instant wonAt,
    @Stored(DataClass.BUSINESS) @Nullable Instant expiredAt,
    @Stored(DataClass.BUSINESS) long revision) {
  private static final String APPROVED = "APPROVED";
  private static final String WON = "WON";
  private static final String CLOSED = "deal.won";
  private static final String EXPIRED = "EXPIRED";
  private static final String PROGRESS = "deal.progress_recorded";

  public static final ItemType<DealCountItem> TYPE =
      ItemType.named("counted_deal", 1, "partners")
          .holding(DealCountItem.class, count -> key(count.dealId));

  public static ItemKey key(String dealId) {
    return new ItemKey("COUNTED#" + dealId, "DEAL");
  }

  /** Of a deal of which that is the first that is heard. */
  public static DealCountItem of(DealEvent event) {
    return new DealCountItem(
            event.dealId(), 0, event.status(), event.partnerId(), null, null, null, null, 0)
        .and(event);
  }

  /** With one more event, whichever it is. */
  public DealCountItem and(DealEvent event) {
    boolean isLatest = event.version() >= version;
    return new DealCountItem(
        dealId,
        Math.max(version, event.version()),
        isLatest ? event.status() : status,
        isLatest ? event.partnerId() : partnerId,
        event.is(APPROVED) ? earlier(registeredAt, event.at()) : registeredAt,
        event.type().equals(PROGRESS) ? earlier(progressAt, event.at()) : progressAt,
        event.type().equals(CLOSED) ? later(wonAt, event.at()) : wonAt,
        event.is(EXPIRED) ? earlier(expiredAt, event.at()) : expiredAt,
        revision);
  }

  public DealCountItem written() {
    return new DealCountItem(
        dealId,
        version,
        status,
        partnerId,
        registeredAt,
        progressAt,
        wonAt,
        expiredAt,
        revision + 1);
  }

  private static Instant later(@Nullable Instant known, Instant told) {
    return known == null || told.isAfter(known) ? told : known;
  }

  private static Instant earlier(@Nullable Instant known, Instant told) {
    return known == null || told.isBefore(known) ? told : known;
  }

  /** What it adds to its partner's quarters. */
  Stream<Quarter> quarters() {
    return Stream.of(
            Optional.ofNullable(registeredAt).map(at -> Quarter.registered(at, progressAt)),
            Optional.ofNullable(wonAt).filter(_ -> status.equals(WON)).map(Quarter::won),
            Optional.ofNullable(expiredAt)
                .filter(_ -> status.equals(EXPIRED))
                .map(Quarter::expired))
        .flatMap(Optional::stream);
  }
}
