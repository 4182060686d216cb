package io.entente.platform.registry;

import io.entente.kernel.TenantId;

/** Where a new tenant's tables will stand, and whether they do. */
public interface Provisioning {
  /**
   * @param cell assigned once and kept in the registry
   */
  record Place(int cell, String table, String outbox, String due) {}

  Place place(TenantId tenant);

  /** Makes the tables where that is possible at once; tells whether they can be used now. */
  boolean stands(TenantRow tenant);
}
