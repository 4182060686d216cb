package io.entente.program.tiers;

import java.util.List;

/**
 * A tier and all that it asks for.
 *
 * @param criteria none for a tier that everybody has
 */
public record Rung(String tier, List<Criterion> criteria) {
  public Rung {
    criteria = List.copyOf(criteria);
  }

  boolean isEarnedBy(Measures measures) {
    return criteria.stream().allMatch(criterion -> criterion.isMetBy(measures));
  }

  boolean isHeldBy(Measures measures, long marginPercent) {
    return criteria.stream().allMatch(criterion -> criterion.isHeldBy(measures, marginPercent));
  }
}
