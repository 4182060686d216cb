package io.entente.webhooks;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How an endpoint fares. Written only when that changes, so that an endpoint that is well costs
 * nothing; the last word of two that are written at once is as good as the other.
 *
 * @param failingSince since when nothing but failures came of it
 * @param notBefore until when it is left alone
 * @param slow whether it answers, but takes longer than others may be held up
 */
record HealthItem(
    @Stored(DataClass.BUSINESS) String endpointId,
    @Stored(DataClass.BUSINESS) @Nullable Instant failingSince,
    @Stored(DataClass.BUSINESS) @Nullable Instant notBefore,
    @Stored(DataClass.BUSINESS) boolean slow) {
  /** Nothing but failures for so long, and it is disabled. */
  static final Duration GIVEN_UP_AFTER = Duration.ofDays(5);

  static final ItemType<HealthItem> TYPE =
      ItemType.named("webhook_health", 1, "webhooks")
          .holding(HealthItem.class, health -> key(health.endpointId));

  static ItemKey key(String endpointId) {
    return new ItemKey(EndpointItem.PK + endpointId, "HEALTH");
  }

  static HealthItem well(String endpointId) {
    return new HealthItem(endpointId, null, null, false);
  }

  /** Whether it is tried apart from the others. */
  boolean isUnwell() {
    return isFailing() || slow;
  }

  boolean isFailing() {
    return failingSince != null;
  }

  /** Until when it is left alone, if it is. */
  Optional<Instant> rests() {
    return Optional.ofNullable(notBefore);
  }

  boolean restsAt(Instant now) {
    return notBefore != null && now.isBefore(notBefore);
  }

  boolean isHopelessAt(Instant now) {
    return failingSince != null && !now.isBefore(failingSince.plus(GIVEN_UP_AFTER));
  }

  /** It failed, and is left alone for a while. */
  HealthItem failed(Instant now, Duration rest) {
    return new HealthItem(
        endpointId, failingSince == null ? now : failingSince, now.plus(rest), slow);
  }

  HealthItem tooSlow() {
    return new HealthItem(endpointId, failingSince, notBefore, true);
  }
}
