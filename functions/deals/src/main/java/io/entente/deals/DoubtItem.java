package io.entente.deals;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import io.entente.matching.Candidate;
import io.entente.matching.Evidence;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;
import io.entente.platform.table.TenantTable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which companies a deal may mean, and what would be decided in each case: for the vendor's people,
 * never for a partner's.
 *
 * @param decidedAt of the decision that was in doubt; the deal may have been decided again since
 */
record DoubtItem(
    @Stored(DataClass.BUSINESS) String dealId,
    @Stored(DataClass.BUSINESS) Instant decidedAt,
    @Stored(DataClass.BUSINESS) List<Possible> possible) {

  /**
   * One of them.
   *
   * @param customerId absent for a company that nobody knows yet
   * @param probability in percent that it is that one; 0 for a new company, of which nothing is
   *     known
   */
  public record Possible(
      @Stored(DataClass.BUSINESS) @Nullable String customerId,
      @Stored(DataClass.BUSINESS) int probability,
      @Stored(DataClass.BUSINESS) boolean related,
      @Stored(DataClass.BUSINESS) List<String> evidence,
      @Stored(DataClass.BUSINESS) String verdict,
      @Stored(DataClass.BUSINESS) String reasonCode) {

    static Possible of(Doubt.Supposed supposed) {
      Optional<Candidate> candidate = supposed.hypothesis().candidate();
      var ruling = supposed.decided().ruling();
      return new Possible(
          candidate.map(Candidate::customerId).orElse(null),
          candidate.map(c -> (int) Math.round(c.probability() * 100)).orElse(0),
          candidate.map(Candidate::related).orElse(false),
          candidate
              .map(c -> c.evidence().stream().map(Evidence::sentence).toList())
              .orElse(List.of()),
          ruling.verdict().name(),
          ruling.reason().name());
    }
  }

  static final ItemType<DoubtItem> TYPE =
      ItemType.named("match_doubt", 1, "deals").holding(DoubtItem.class, d -> key(d.dealId));

  static ItemKey key(String dealId) {
    return new ItemKey(DealItem.key(dealId).pk(), "DOUBT");
  }

  /** The doubt of the decision that stands; empty where that one was in none. */
  static Optional<DoubtItem> of(TenantTable table, DealItem deal) {
    return table
        .get(TYPE, key(deal.dealId()))
        .filter(doubt -> doubt.decidedAt.equals(deal.decidedAt()));
  }

  static DoubtItem of(DealItem deal, Doubt doubt) {
    return new DoubtItem(
        deal.dealId(), deal.decidedAt(), doubt.supposed().stream().map(Possible::of).toList());
  }
}
