package io.entente.deals;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import io.entente.platform.items.HeldScope;
import io.entente.platform.table.Condition;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;
import io.entente.platform.table.Timestamps;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who holds one end customer for one product family. There is one of it, so two can never hold.
 *
 * @param until when it lapses, whether anybody notices or not
 * @param project as the deal that holds names it
 * @param motion how that deal is sold; absent from an item of old
 * @param drawn how many numbers have been drawn by those who came later; never reset
 */
record HoldItem(
    @Stored(DataClass.BUSINESS) String customerId,
    @Stored(DataClass.BUSINESS) String family,
    @Stored(DataClass.BUSINESS) String dealId,
    @Stored(DataClass.BUSINESS) String partnerId,
    @Stored(DataClass.BUSINESS) Instant until,
    @Stored(DataClass.BUSINESS) @Nullable String project,
    @Stored(DataClass.BUSINESS) @Nullable String motion,
    @Stored(DataClass.BUSINESS) long drawn) {

  static final ItemType<HoldItem> TYPE =
      ItemType.named(HeldScope.NAME, 1, "deals")
          .holding(HoldItem.class, hold -> key(hold.customerId, hold.family));

  static ItemKey key(String customerId, String family) {
    return HeldScope.key(customerId, family);
  }

  boolean liveAt(Instant now) {
    return until.isAfter(now);
  }

  /** A scope that nobody ever held, as a protected deal takes it. */
  static HoldItem first(DealItem deal, String family) {
    String customer = Objects.requireNonNull(deal.customerId());
    return new HoldItem(customer, family, "", "", Instant.EPOCH, null, null, 0).takenBy(deal);
  }

  /** The same scope and its line, held by a protected deal. */
  HoldItem takenBy(DealItem deal) {
    Instant end = Objects.requireNonNull(deal.protection()).until();
    return new HoldItem(
        customerId,
        family,
        deal.dealId(),
        deal.partnerId(),
        end,
        deal.description().project(),
        deal.description().motion(),
        drawn);
  }

  /** Given up: nobody's from that instant on, and its numbers go on. */
  HoldItem lapsingAt(Instant end) {
    return new HoldItem(customerId, family, dealId, partnerId, end, project, motion, drawn);
  }

  /** Whether a deal names another project than the one that holds, or is sold in another way. */
  boolean isForAnother(DealDescription deal) {
    return differ(project, deal.project()) || differ(motion, deal.motion());
  }

  /** What is not said is no difference; nor is how it is written. */
  private static boolean differ(@Nullable String one, @Nullable String other) {
    return one != null && other != null && !plain(one).equals(plain(other));
  }

  private static String plain(String text) {
    return text.strip().replaceAll("[\\s\\p{Punct}]+", " ").toLowerCase(Locale.ROOT);
  }

  /** It must still stand as it was read, so that nobody who drew a number since is passed over. */
  Condition asRead() {
    return Condition.equal("dealId", dealId)
        .and(Condition.equal("drawn", drawn))
        .and(Condition.equal("until", Timestamps.text(until)));
  }
}
