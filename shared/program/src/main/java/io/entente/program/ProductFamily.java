package io.entente.program;

import java.util.List;

/**
 * What is sold, and by whom.
 *
 * @param partnerTypes ids of the partner types that may sell it; empty for all
 * @param tiers ids of the tiers that may sell it; empty for all
 * @param certifications ids of what a partner must be certified for to sell it; empty for nothing
 */
public record ProductFamily(
    String id,
    Wording name,
    List<String> partnerTypes,
    List<String> tiers,
    List<String> certifications) {
  public ProductFamily {
    partnerTypes = List.copyOf(partnerTypes);
    tiers = List.copyOf(tiers);
    certifications = List.copyOf(certifications);
  }

  boolean isOpenTo(String partnerType, String tier) {
    return (partnerTypes.isEmpty() || partnerTypes.contains(partnerType)) && isOpenToTier(tier);
  }

  boolean isOpenToTier(String tier) {
    return tiers.isEmpty() || tiers.contains(tier);
  }
}
