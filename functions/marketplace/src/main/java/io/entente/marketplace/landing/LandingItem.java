package io.entente.marketplace.landing;

import io.entente.kernel.DataClass;
import io.entente.kernel.DerivedId;
import io.entente.kernel.Stored;
import io.entente.platform.caller.Caller;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One token with which AWS sent a browser.
 *
 * @param token until it is redeemed or dead, and no longer
 * @param why it is dead, or waits; absent where nothing is wrong
 * @param buyerId who it stands for, once it is redeemed
 * @param nextAt when somebody else may try to redeem it
 */
record LandingItem(
    @Stored(DataClass.BUSINESS) String landingId,
    @Stored(DataClass.BUSINESS) State state,
    @Stored(DataClass.SECRET) @Nullable String token,
    @Stored(DataClass.BUSINESS) @Nullable Why why,
    @Stored(DataClass.BUSINESS) @Nullable String buyerId,
    @Stored(DataClass.BUSINESS) Instant arrivedAt,
    @Stored(DataClass.BUSINESS) Instant nextAt,
    @Stored(DataClass.BUSINESS) Instant changedAt) {

  /** How far it came. */
  enum State {
    /** AWS was not asked yet, or did not say. */
    ARRIVED,
    REDEEMED,
    DEAD
  }

  /** What is wrong. */
  enum Why {
    /** The token is too old. */
    EXPIRED,
    /** It is none, or one of another seller's product. */
    INVALID,
    /** AWS does not let us in: the role is gone, or lacks something. */
    SHUT_OUT,
    /** AWS does not answer. */
    UNANSWERED,
    /** No seller account is connected. */
    NOT_CONNECTED
  }

  /** Whoever redeems it is back by then. */
  private static final Duration AT_WORK = Duration.ofMinutes(1);

  private static final Duration PAUSE = Duration.ofMinutes(5);

  /** After that no token is good any more. */
  private static final Duration PATIENCE = Duration.ofDays(1);

  static final ItemType<LandingItem> TYPE =
      ItemType.named("buyer_landing", 1, "marketplace")
          .holding(LandingItem.class, landing -> key(landing.landingId));

  static ItemKey key(String landingId) {
    return new ItemKey("LANDING#" + landingId, "LANDING");
  }

  /** The same for the same token, which nobody can read out of it. */
  static String id(String token) {
    return DerivedId.of("landing", Caller.tenant().value(), token);
  }

  /** Whoever brings it redeems it. */
  static LandingItem brought(String token, Instant now) {
    return new LandingItem(
        id(token), State.ARRIVED, token, null, null, now, now.plus(AT_WORK), now);
  }

  boolean isToBeRedeemedAt(Instant now) {
    return state == State.ARRIVED && !nextAt.isAfter(now);
  }

  boolean isOldAt(Instant now) {
    return arrivedAt.plus(PATIENCE).isBefore(now);
  }

  /** Somebody is at it. */
  LandingItem taken(Instant now) {
    return new LandingItem(
        landingId, state, token, null, buyerId, arrivedAt, now.plus(AT_WORK), now);
  }

  LandingItem waiting(Why reason, Instant now) {
    return new LandingItem(
        landingId, state, token, reason, buyerId, arrivedAt, now.plus(PAUSE), now);
  }

  LandingItem dead(Why reason, Instant now) {
    return new LandingItem(landingId, State.DEAD, null, reason, null, arrivedAt, nextAt, now);
  }

  LandingItem redeemed(String buyer, Instant now) {
    return new LandingItem(landingId, State.REDEEMED, null, null, buyer, arrivedAt, nextAt, now);
  }

  /** A token is in no log, wherever the record is printed. */
  @Override
  public String toString() {
    return "LandingItem[%s, %s]".formatted(landingId, state);
  }
}
