package io.entente.program;

import java.util.List;

/**
 * What is sold, and by whom.
 *
 * @param partnerTypes ids of the partner types that may sell it; empty for all
 * @param tiers ids of the tiers that may sell it; empty for all
 */
public record ProductFamily(
    String id, Wording name, List<String> partnerTypes, List<String> tiers) {
  public ProductFamily {
    partnerTypes = List.copyOf(partnerTypes);
    tiers = List.copyOf(tiers);
  }

  boolean isOpenTo(String partnerType, String tier) {
    return (partnerTypes.isEmpty() || partnerTypes.contains(partnerType))
        && (tiers.isEmpty() || tiers.contains(tier));
  }
}
