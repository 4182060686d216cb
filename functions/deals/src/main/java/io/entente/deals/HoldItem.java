package io.entente.deals;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import io.entente.platform.items.Customers;
import io.entente.platform.table.Condition;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;
import io.entente.platform.table.Timestamps;
import java.time.Instant;
import java.util.Objects;

/**
 * Who holds one end customer for one product family. There is one of it, so two can never hold.
 *
 * @param until when it lapses, whether anybody notices or not
 * @param drawn how many numbers have been drawn by those who came later; never reset
 */
record HoldItem(
    @Stored(DataClass.BUSINESS) String customerId,
    @Stored(DataClass.BUSINESS) String family,
    @Stored(DataClass.BUSINESS) String dealId,
    @Stored(DataClass.BUSINESS) String partnerId,
    @Stored(DataClass.BUSINESS) Instant until,
    @Stored(DataClass.BUSINESS) long drawn) {

  static final ItemType<HoldItem> TYPE =
      ItemType.named("hold", 1, "deals")
          .holding(HoldItem.class, hold -> key(hold.customerId, hold.family));

  static ItemKey key(String customerId, String family) {
    return new ItemKey(Customers.pk(customerId), "HOLD#" + family);
  }

  boolean liveAt(Instant now) {
    return until.isAfter(now);
  }

  /** A scope that nobody ever held, as a protected deal takes it. */
  static HoldItem first(DealItem deal, String family) {
    return new HoldItem(Objects.requireNonNull(deal.customerId()), family, "", "", Instant.EPOCH, 0)
        .takenBy(deal);
  }

  /** The same scope and its line, held by a protected deal. */
  HoldItem takenBy(DealItem deal) {
    Instant end = Objects.requireNonNull(deal.protection()).until();
    return new HoldItem(customerId, family, deal.dealId(), deal.partnerId(), end, drawn);
  }

  /** Given up: nobody's from that instant on, and its numbers go on. */
  HoldItem lapsingAt(Instant end) {
    return new HoldItem(customerId, family, dealId, partnerId, end, drawn);
  }

  /** It must still stand as it was read, so that nobody who drew a number since is passed over. */
  Condition asRead() {
    return Condition.equal("dealId", dealId)
        .and(Condition.equal("drawn", drawn))
        .and(Condition.equal("until", Timestamps.text(until)));
  }
}
