package io.entente.platform.items;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An opportunity as the vendor's CRM showed it last. Owner: crm, which publishes it when it is
 * otherwise than before; each publication is an event.
 *
 * @param opportunityId its id in the CRM
 * @param accountId where it stands; absent where the CRM does not say
 * @param dealId of the deal that it came of; absent for one that the vendor's people opened
 * @param families what is taken to be sold; none where nobody said
 * @param rank how far its stage is; only more or less has a meaning
 * @param highest that its stage ever was
 * @param state OPEN, WON, LOST
 * @param amountMinor in the currency's smallest unit; absent with the currency
 * @param on when it was closed, or last worked on
 */
public record CrmSale(
    @Stored(DataClass.BUSINESS) String opportunityId,
    @Stored(DataClass.BUSINESS) @Nullable String accountId,
    @Stored(DataClass.BUSINESS) @Nullable String dealId,
    @Stored(DataClass.BUSINESS) List<String> families,
    @Stored(DataClass.BUSINESS) String stage,
    @Stored(DataClass.BUSINESS) int rank,
    @Stored(DataClass.BUSINESS) int highest,
    @Stored(DataClass.BUSINESS) String state,
    @Stored(DataClass.PERSONAL) @Nullable String owner,
    @Stored(DataClass.BUSINESS) @Nullable Long amountMinor,
    @Stored(DataClass.BUSINESS) @Nullable String currency,
    @Stored(DataClass.BUSINESS) LocalDate on) {
  public static final String OPEN = "OPEN";
  public static final String WON = "WON";
  public static final String LOST = "LOST";

  public static final ItemType<CrmSale> TYPE =
      ItemType.named("crm_sale", 1, "crm").holding(CrmSale.class, sale -> key(sale.opportunityId));

  public CrmSale {
    families = List.copyOf(families);
  }

  public static ItemKey key(String opportunityId) {
    return new ItemKey("CRMSALE#" + opportunityId, "SALE");
  }
}
