package io.entente.marketplace.agreements;

import io.entente.platform.table.TenantTable;

/** Whoever carries change sets through, and may hear that one has ended. */
@FunctionalInterface
public interface ChangeSets {
  /**
   * What AWS told is only that it is to be looked at.
   *
   * @return whether it is one of ours
   */
  boolean heard(TenantTable table, String changeSetId);
}
