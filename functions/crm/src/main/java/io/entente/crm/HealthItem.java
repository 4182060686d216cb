package io.entente.crm;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the connection fares. Beside it, so that who writes to the CRM does not change what an
 * administrator reads and sets.
 *
 * @param lastSuccessAt when the CRM last took something or let us in, to the minute
 * @param restsUntil until when it is left alone; absent where it is not
 */
record HealthItem(
    @Stored(DataClass.BUSINESS) @Nullable Instant lastSuccessAt,
    @Stored(DataClass.BUSINESS) @Nullable Instant restsUntil) {
  /** Finer than that it need not be known, and every note costs a write. */
  private static final Duration FINE_ENOUGH = Duration.ofMinutes(1);

  static final ItemKey KEY = new ItemKey(ConnectionItem.KEY.pk(), "HEALTH");

  static final ItemType<HealthItem> TYPE =
      ItemType.named("crm_health", 1, "crm").holding(HealthItem.class, _ -> KEY);

  static final HealthItem UNKNOWN = new HealthItem(null, null);

  boolean restsAt(Instant now) {
    return restsUntil != null && restsUntil.isAfter(now);
  }

  boolean saysSoAt(Instant now) {
    return restsUntil == null
        && lastSuccessAt != null
        && now.isBefore(lastSuccessAt.plus(FINE_ENOUGH));
  }

  HealthItem wellAt(Instant now) {
    return new HealthItem(now, null);
  }

  HealthItem restingUntil(Instant end) {
    return new HealthItem(lastSuccessAt, end);
  }
}
