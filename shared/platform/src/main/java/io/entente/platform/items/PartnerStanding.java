package io.entente.platform.items;

import io.entente.kernel.DataClass;
import io.entente.kernel.PartnerId;
import io.entente.kernel.Stored;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a partner stands: what rules ask about it. Owner: partners.
 *
 * @param state invited, active, suspended, terminated
 * @param partnerType referral, reseller, systemsIntegrator, msp, isv, distributor
 * @param territories ids of the program's territories, or ISO countries
 * @param certificates those that it ever got and that were not taken back
 * @param country where it is at home: whose business hours are its own; absent where nobody said
 */
public record PartnerStanding(
    @Stored(DataClass.BUSINESS) String partnerId,
    @Stored(DataClass.BUSINESS) String state,
    @Stored(DataClass.BUSINESS) String partnerType,
    @Stored(DataClass.BUSINESS) String tier,
    @Stored(DataClass.BUSINESS) boolean agreementSigned,
    @Stored(DataClass.BUSINESS) List<String> territories,
    @Stored(DataClass.BUSINESS) List<String> productFamilies,
    @Stored(DataClass.BUSINESS) @Nullable List<Certificate> certificates,
    @Stored(DataClass.BUSINESS) @Nullable String country,
    @Stored(DataClass.BUSINESS) Instant asOf) {
  /**
   * What a partner is certified for.
   *
   * @param certification one of the program's, by its id
   * @param validUntil its last day; absent where it has no end
   */
  public record Certificate(
      @Stored(DataClass.BUSINESS) String certification,
      @Stored(DataClass.BUSINESS) @Nullable LocalDate validUntil) {
    boolean isValidOn(LocalDate day) {
      return validUntil == null || !validUntil.isBefore(day);
    }
  }

  public static final ItemType<PartnerStanding> TYPE =
      ItemType.named("partner_standing", 1, "partners")
          .holding(PartnerStanding.class, standing -> key(new PartnerId(standing.partnerId)));

  public PartnerStanding {
    territories = List.copyOf(territories);
    productFamilies = List.copyOf(productFamilies);
  }

  /** What it is certified for on that day. */
  public List<String> certifiedOn(LocalDate day) {
    return certificates == null
        ? List.of()
        : certificates.stream()
            .filter(certificate -> certificate.isValidOn(day))
            .map(Certificate::certification)
            .toList();
  }

  public static ItemKey key(PartnerId partner) {
    return new ItemKey("PARTNER#" + partner, "STANDING");
  }
}
