package io.entente.marketplace.agreements;

import io.entente.platform.table.TenantTable;

/** Where licenses are kept, by which agreements and buyers find each other. */
@FunctionalInterface
public interface Licenses {
  /**
   * Notes that a license is of an agreement; done twice it is the same.
   *
   * @param licenseArn as an event has it, whole or not
   */
  void belongs(TenantTable table, String licenseArn, String agreementId);
}
