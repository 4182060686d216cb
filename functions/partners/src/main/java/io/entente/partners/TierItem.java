package io.entente.partners;

import io.entente.kernel.DataClass;
import io.entente.kernel.PartnerId;
import io.entente.kernel.Stored;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;
import io.entente.program.tiers.Certified;
import io.entente.program.tiers.Exemption;
import io.entente.program.tiers.Headcount;
import io.entente.program.tiers.Known;
import io.entente.program.tiers.Sales;
import io.entente.program.tiers.Standing;
import io.entente.program.tiers.Won;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A partner's tier as it is stored: what is known, what it came to last, and when that must be
 * looked at again.
 *
 * @param won absent where nothing was ever won
 * @param certified absent where nobody was ever certified
 * @param measures what was measured last
 * @param programVersion that was asked last; absent where there was none that asks for anything
 * @param day of the last evaluation
 * @param dueAt when time alone may change something; absent where it cannot
 */
record TierItem(
    @Stored(DataClass.BUSINESS) String partnerId,
    @Stored(DataClass.BUSINESS) Standing standing,
    @Stored(DataClass.BUSINESS) @Nullable List<Won> won,
    @Stored(DataClass.BUSINESS) @Nullable List<Certified> certified,
    @Stored(DataClass.BUSINESS) @Nullable Exemption exemption,
    @Stored(DataClass.BUSINESS) Map<String, Long> measures,
    @Stored(DataClass.BUSINESS) @Nullable Long programVersion,
    @Stored(DataClass.BUSINESS) LocalDate day,
    @Stored(DataClass.BUSINESS) @Nullable Instant dueAt) {
  static final ItemType<TierItem> TYPE =
      ItemType.named("tier", 1, "partners")
          .holding(TierItem.class, tier -> key(new PartnerId(tier.partnerId)));

  /** A partition of its own: its history is not the partner's. */
  static ItemKey key(PartnerId partner) {
    return new ItemKey("TIER#" + partner, "TIER");
  }

  TierFacts facts() {
    return new TierFacts(
        new Known(
            won == null ? null : new Sales(won),
            certified == null ? null : new Headcount(certified),
            Map.of()),
        exemption);
  }

  /** Whether anything ever arrived. */
  boolean isKnown() {
    return won != null || certified != null;
  }

  /** Whether it says the same, whenever it was said. */
  boolean sameAs(TierItem other) {
    return equals(
        new TierItem(
            other.partnerId,
            other.standing,
            other.won,
            other.certified,
            other.exemption,
            other.measures,
            other.programVersion,
            day,
            other.dueAt));
  }
}
