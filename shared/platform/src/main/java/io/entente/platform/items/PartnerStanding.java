package io.entente.platform.items;

import io.entente.kernel.DataClass;
import io.entente.kernel.PartnerId;
import io.entente.kernel.Stored;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;
import java.time.Instant;
import java.util.List;

/**
 * Where a partner stands: what rules ask about it. Owner: partners.
 *
 * @param state invited, active, suspended, terminated
 * @param partnerType referral, reseller, systemsIntegrator, msp, isv, distributor
 * @param territories ids of the program's territories, or ISO countries
 */
public record PartnerStanding(
    @Stored(DataClass.BUSINESS) String partnerId,
    @Stored(DataClass.BUSINESS) String state,
    @Stored(DataClass.BUSINESS) String partnerType,
    @Stored(DataClass.BUSINESS) String tier,
    @Stored(DataClass.BUSINESS) boolean agreementSigned,
    @Stored(DataClass.BUSINESS) List<String> territories,
    @Stored(DataClass.BUSINESS) List<String> productFamilies,
    @Stored(DataClass.BUSINESS) Instant asOf) {
  public static final ItemType<PartnerStanding> TYPE =
      ItemType.named("partner_standing", 1, "partners")
          .holding(PartnerStanding.class, standing -> key(new PartnerId(standing.partnerId)));

  public PartnerStanding {
    territories = List.copyOf(territories);
    productFamilies = List.copyOf(productFamilies);
  }

  public static ItemKey key(PartnerId partner) {
    return new ItemKey("PARTNER#" + partner, "STANDING");
  }
}
