package io.entente.marketplace.agreements;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;
import io.entente.platform.table.TenantTable;
import java.util.Optional;

/** Which buyer an agreement has: the way from it to who is set up. */
public record AgreementBuyer(
    @Stored(DataClass.BUSINESS) String agreementId, @Stored(DataClass.BUSINESS) String buyerId) {
  public static final ItemType<AgreementBuyer> TYPE =
      ItemType.named("agreement_buyer", 1, "marketplace")
          .holding(AgreementBuyer.class, it -> key(it.agreementId));

  private static ItemKey key(String agreementId) {
    return new ItemKey("AGREEMENTBUYER#" + agreementId, "BUYER");
  }

  /** Nothing where none has come yet. */
  public static Optional<String> find(TenantTable table, String agreementId) {
    return table.get(TYPE, key(agreementId)).map(AgreementBuyer::buyerId);
  }
}
