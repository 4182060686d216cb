package io.entente.partners.applications;

import io.entente.kernel.DataClass;
import io.entente.kernel.PartnerId;
import io.entente.kernel.Stored;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a partner came: what it said of itself when it applied, and who looks after it.
 *
 * @param channelManager a user, or a role
 */
record RecruitedItem(
    @Stored(DataClass.BUSINESS) String partnerId,
    @Stored(DataClass.BUSINESS) String applicationId,
    @Stored(DataClass.BUSINESS) @Nullable String website,
    @Stored(DataClass.BUSINESS) @Nullable String registryId,
    @Stored(DataClass.BUSINESS) String channelManager,
    @Stored(DataClass.BUSINESS) Instant since) {
  static final ItemType<RecruitedItem> TYPE =
      ItemType.named("recruited_partner", 1, "partners")
          .holding(RecruitedItem.class, item -> key(new PartnerId(item.partnerId)));

  static ItemKey key(PartnerId partner) {
    return new ItemKey("PARTNER#" + partner, "RECRUITED");
  }
}
