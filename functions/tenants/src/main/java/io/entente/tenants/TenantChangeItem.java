package io.entente.tenants;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import io.entente.platform.registry.TenantStatus;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;

/**
 * What became of the tenant itself, as its own audit has it: the registry is not the tenant's to
 * read.
 *
 * @param registered the version of the registry's row that says the same
 */
record TenantChangeItem(
    @Stored(DataClass.BUSINESS) String tenantId,
    @Stored(DataClass.BUSINESS) TenantStatus state,
    @Stored(DataClass.BUSINESS) String edition,
    @Stored(DataClass.BUSINESS) long registered) {
  static final ItemKey KEY = new ItemKey("TENANT", "TENANT");

  static final ItemType<TenantChangeItem> TYPE =
      ItemType.named("tenant_change", 1, "tenants").holding(TenantChangeItem.class, _ -> KEY);
}
