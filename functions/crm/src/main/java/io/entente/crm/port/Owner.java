package io.entente.crm.port;

/**
 * Somebody who works in the CRM.
 *
 * @param code by which people there call that person beside the name; may be empty
 * @param active false for who has left
 */
public record Owner(String id, String name, String code, boolean active) {
  /** Whether that is what this person is called, in any letter case. */
  public boolean isCalled(String called) {
    return id.equals(called) || name.equalsIgnoreCase(called) || code.equalsIgnoreCase(called);
  }
}
