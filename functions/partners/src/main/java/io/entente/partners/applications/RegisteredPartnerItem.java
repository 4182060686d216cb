package io.entente.partners.applications;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;

/**
 * That a partner has that number in a register: two companies of one number are one, whatever they
 * are called.
 *
 * @param registryId as the matcher writes it, with its country
 */
record RegisteredPartnerItem(
    @Stored(DataClass.BUSINESS) String registryId, @Stored(DataClass.BUSINESS) String partnerId) {
  static final ItemType<RegisteredPartnerItem> TYPE =
      ItemType.named("registered_partner", 1, "partners")
          .holding(RegisteredPartnerItem.class, RegisteredPartnerItem::key);

  static String pk(String registryId) {
    return "REGISTRY#" + registryId;
  }

  ItemKey key() {
    return new ItemKey(pk(registryId), "PARTNER#" + partnerId);
  }
}
