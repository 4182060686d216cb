package io.entente.partners.performance;

import io.entente.kernel.DataClass;
import io.entente.kernel.PartnerId;
import io.entente.kernel.Stored;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All that a partner's deals have come to.
 *
 * @param quarters the earliest first
 * @param deals how many there are, by their status
 * @param firstRegisteredAt when one was first approved for it, whatever became of that
 * @param firstWonAt when the vendor first confirmed that one was won, whatever became of that
 * @param revision counts the writes
 */
public record PerformanceItem(
    @Stored(DataClass.BUSINESS) String partnerId,
    @Stored(DataClass.BUSINESS) List<Quarter> quarters,
    @Stored(DataClass.BUSINESS) Map<String, Long> deals,
    @Stored(DataClass.BUSINESS) @Nullable Instant firstRegisteredAt,
    @Stored(DataClass.BUSINESS) @Nullable Instant firstWonAt,
    @Stored(DataClass.BUSINESS) long revision) {
  public static final ItemType<PerformanceItem> TYPE =
      ItemType.named("performance", 1, "partners")
          .holding(PerformanceItem.class, each -> key(new PartnerId(each.partnerId)));

  public PerformanceItem {
    quarters = List.copyOf(quarters);
    deals = Map.copyOf(deals);
  }

  public static ItemKey key(PartnerId partner) {
    return new ItemKey("PERFORMANCE#" + partner, "PERFORMANCE");
  }

  public static PerformanceItem none(String partnerId) {
    return new PerformanceItem(partnerId, List.of(), Map.of(), null, null, 0);
  }

  /** How many were ever registered. */
  public long registered() {
    return quarters.stream().mapToLong(Quarter::registered).sum();
  }

  /** How many are won. */
  public long won() {
    return quarters.stream().mapToLong(Quarter::won).sum();
  }

  public PerformanceItem with(DealCountItem deal) {
    return counting(deal, 1);
  }

  public PerformanceItem without(DealCountItem deal) {
    return counting(deal, -1);
  }

  private PerformanceItem counting(DealCountItem deal, int sign) {
    var byQuarter = new TreeMap<String, Quarter>();
    quarters.forEach(each -> byQuarter.put(each.quarter(), each));
    deal.quarters()
        .forEach(
            more ->
                byQuarter.merge(
                    more.quarter(),
                    new Quarter(more.quarter(), 0, 0, 0, 0, 0).plus(more, sign),
                    (before, _) -> before.plus(more, sign)));
    var byStatus = new TreeMap<>(deals);
    byStatus.merge(deal.status(), (long) sign, Long::sum);
    byStatus.values().removeIf(count -> count == 0);
    var left = new ArrayList<>(byQuarter.values());
    left.removeIf(Quarter::isEmpty);
    return new PerformanceItem(partnerId, left, byStatus, firstRegisteredAt, firstWonAt, revision);
  }

  /** With the firsts that an event of one of its deals may be. */
  public PerformanceItem told(DealEvent event) {
    return new PerformanceItem(
        partnerId,
        quarters,
        deals,
        event.is("APPROVED") ? earlier(firstRegisteredAt, event.at()) : firstRegisteredAt,
        event.is("WON") ? earlier(firstWonAt, event.at()) : firstWonAt,
        revision);
  }

  public PerformanceItem written() {
    return new PerformanceItem(
        partnerId, quarters, deals, firstRegisteredAt, firstWonAt, revision + 1);
  }

  private static Instant earlier(@Nullable Instant known, Instant told) {
    return known == null || told.isBefore(known) ? told : known;
  }
}
