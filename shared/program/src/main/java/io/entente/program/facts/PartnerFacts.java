package io.entente.program.facts;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import java.util.List;

/**
 * The partner that registers, as its published standing says.
 *
 * @param state {@code active} for one that may work; anything else (applied, suspended, terminated)
 *     is for rules to tell apart
 * @param type id of a partner type of the program
 * @param tier id of a tier of the program; empty before the first
 * @param agreementSigned a partner agreement is in force
 * @param territories ids of the program's territories, or ISO countries, or both
 * @param productFamilies the families that this partner's agreement names; the program can narrow
 *     them by type and tier, never widen them. Empty: it may sell nothing
 * @param certifications ids of what it is certified for, of those that the program names
 * @param openRegistrations how many of its protections run, one a customer and family
 */
public record PartnerFacts(
    @Stored(DataClass.BUSINESS) String state,
    @Stored(DataClass.BUSINESS) String type,
    @Stored(DataClass.BUSINESS) String tier,
    @Stored(DataClass.BUSINESS) boolean agreementSigned,
    @Stored(DataClass.BUSINESS) List<String> territories,
    @Stored(DataClass.BUSINESS) List<String> productFamilies,
    @Stored(DataClass.BUSINESS) List<String> certifications,
    @Stored(DataClass.BUSINESS) long openRegistrations) {
  public PartnerFacts {
    territories = List.copyOf(territories);
    productFamilies = List.copyOf(productFamilies);
    certifications = List.copyOf(certifications);
  }
}
