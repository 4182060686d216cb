package io.entente.platform.items;

import io.entente.platform.table.TenantTable.Range;

/**
 * The partition of one end customer. An account's id is its end customer's id; an end customer that
 * came with a deal has an id of its own.
 */
public final class Customers {
  /**
   * Far above any company's open opportunities and waiting partners: what is cut off is not seen.
   */
  private static final int MOST = 2_000;

  private Customers() {}

  public static String pk(String customerId) {
    return "CUSTOMER#" + customerId;
  }

  /**
   * What decisions need: holds, link, open opportunities, standing, who waits. Account details and
   * event histories stand before {@code HOLD#} and are not read.
   */
  public static Range facts(String customerId) {
    return new Range(pk(customerId), "HOLD#", "\uffff", MOST);
  }
}
