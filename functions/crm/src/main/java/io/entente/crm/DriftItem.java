package io.entente.crm;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;
import java.time.Duration;
import java.time.Instant;

/**
 * What came of the last comparison of what we wrote with what the CRM says.
 *
 * @param compared how many opportunities were looked at
 * @param differing how many of them said otherwise, or were not there
 * @param after the deal that was looked at last; the next comparison goes on behind it
 */
record DriftItem(
    @Stored(DataClass.BUSINESS) Instant at,
    @Stored(DataClass.BUSINESS) int compared,
    @Stored(DataClass.BUSINESS) int differing,
    @Stored(DataClass.BUSINESS) String after) {
  private static final Duration OFTEN_ENOUGH = Duration.ofHours(1);

  static final ItemKey KEY = new ItemKey(ConnectionItem.KEY.pk(), "DRIFT");

  static final ItemType<DriftItem> TYPE =
      ItemType.named("crm_drift", 1, "crm").holding(DriftItem.class, _ -> KEY);

  boolean isFreshAt(Instant now) {
    return now.isBefore(at.plus(OFTEN_ENOUGH));
  }
}
