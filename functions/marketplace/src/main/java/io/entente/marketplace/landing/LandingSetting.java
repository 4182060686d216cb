package io.entente.marketplace.landing;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;
import java.time.Duration;
import java.time.Instant;

/**
 * The vendor's landing: where AWS sends buyers, and what these are told.
 *
 * @param token what the landing's link carries
 * @param eventsToken what the link carries to which AWS's events are sent
 * @param contactName whom buyers ask
 * @param nextStep what happens after a buyer has registered, in the vendor's words
 * @param setUpWithinDays by when
 */
record LandingSetting(
    @Stored(DataClass.SECRET) String token,
    @Stored(DataClass.SECRET) String eventsToken,
    @Stored(DataClass.PERSONAL) String contactName,
    @Stored(DataClass.PERSONAL) String contactEmail,
    @Stored(DataClass.BUSINESS) String nextStep,
    @Stored(DataClass.BUSINESS) int setUpWithinDays,
    @Stored(DataClass.BUSINESS) Instant changedAt) {
  static final ItemKey KEY = new ItemKey("MARKETPLACE#LANDING", "LANDING");

  static final ItemType<LandingSetting> TYPE =
      ItemType.named("marketplace_landing", 1, "marketplace")
          .holding(LandingSetting.class, _ -> KEY);

  Instant setUpBy(Instant registeredAt) {
    return registeredAt.plus(Duration.ofDays(setUpWithinDays));
  }

  /** A link is in no log, wherever the record is printed. */
  @Override
  public String toString() {
    return "LandingSetting[]";
  }
}
