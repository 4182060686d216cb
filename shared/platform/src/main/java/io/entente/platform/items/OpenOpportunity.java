package io.entente.platform.items;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An opportunity that somebody works on at an end customer. A closed one is no such item any more.
 * Owner: accounts.
 *
 * @param owner direct or partner
 * @param ownedBy who works on it, by the id with which that person signs in, or a name
 * @param partnerId whose it is, where a partner owns it
 * @param lastActivityOn when anybody last worked on it
 */
public record OpenOpportunity(
    @Stored(DataClass.BUSINESS) String customerId,
    @Stored(DataClass.BUSINESS) String opportunityId,
    @Stored(DataClass.BUSINESS) List<String> productFamilies,
    @Stored(DataClass.BUSINESS) String stage,
    @Stored(DataClass.BUSINESS) String owner,
    @Stored(DataClass.PERSONAL) @Nullable String ownedBy,
    @Stored(DataClass.BUSINESS) @Nullable String partnerId,
    @Stored(DataClass.BUSINESS) LocalDate lastActivityOn) {
  public static final ItemType<OpenOpportunity> TYPE =
      ItemType.named("open_opportunity", 1, "accounts")
          .holding(OpenOpportunity.class, open -> key(open.customerId, open.opportunityId));

  public OpenOpportunity {
    productFamilies = List.copyOf(productFamilies);
  }

  public static ItemKey key(String customerId, String opportunityId) {
    return new ItemKey(Customers.pk(customerId), "OPEN#" + opportunityId);
  }
}
